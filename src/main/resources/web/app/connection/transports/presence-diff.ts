// Who is here, as a long poll tells it: all of it, each time. What changed becomes the frames that a WebSocket would have brought.

import type { Snapshot } from "../../room/protocol";

export interface Presence {
  tag: string;
  online: string[];
  looking?: Record<string, number>;
}

interface PresenceFrame {
  type: string;
  member: string;
  position?: number;
}

export class PresenceDiff {
  /** Of the latest, to ask for another. */
  tag = "0";
  private online = new Set<string>();
  private looking = new Map<string, number>();

  /** A snapshot tells it too. */
  picture(snapshot: Snapshot): void {
    const { members } = snapshot.state;
    this.online = new Set(members.filter((member) => member.online).map((member) => member.id));
    this.looking = new Map(members.flatMap((member) => (member.looking === undefined ? [] : [[member.id, member.looking]])));
  }

  compare(now: Presence): PresenceFrame[] {
    const online = new Set(now.online);
    const looking = new Map(Object.entries(now.looking ?? {}));
    const frames: PresenceFrame[] = [
      ...[...online].filter((member) => !this.online.has(member)).map((member) => ({ type: "member.connected", member })),
      ...[...this.online].filter((member) => !online.has(member)).map((member) => ({ type: "member.disconnected", member })),
      ...[...looking]
        .filter(([member, position]) => this.looking.get(member) !== position)
        .map(([member, position]) => ({ type: "member.looking", member, position })),
      ...[...this.looking.keys()]
        .filter((member) => !looking.has(member) && online.has(member))
        .map((member) => ({ type: "member.looking", member })),
    ];
    this.tag = now.tag;
    this.online = online;
    this.looking = looking;
    return frames;
  }
}
