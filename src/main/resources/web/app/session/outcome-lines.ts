// Lines of the outcome as they are typed, sent and kept apart from what others do to them meanwhile.

import { o } from "../messages/later";
import type { LineDraft, LineKey } from "./form-state";
import { Refusal } from "../connection/pending-commands";
import { inWords } from "./refusal-text";
import type { Session } from "./session";
import type { Command, Typed } from "../room/command";
import type { Outcome, OutcomeContent, OutcomeKind } from "../room/protocol";

/** Somebody who is not in the room. */
export const OTHER = "other";

/** A kind that somebody takes up, and of which the group hears again. */
export function isTakenUp(kind: OutcomeKind): boolean {
  return kind === "agreement" || kind === "question";
}

export function emptyLine(kind: OutcomeKind, position: number | undefined): LineDraft {
  return { kind, text: "", position, owner: "", ownerName: "", due: "", version: undefined };
}

export function draftOf(session: Session, line: OutcomeContent, version: number | undefined): LineDraft {
  const { owner } = line;
  const inRoom = owner?.member !== undefined && isMember(session, owner.member);
  return {
    kind: line.kind,
    text: line.text,
    position: line.position,
    owner: owner === undefined ? "" : inRoom ? (owner.member ?? "") : OTHER,
    ownerName: owner === undefined || inRoom ? "" : owner.name,
    due: line.due ?? "",
    version,
  };
}

/** What was typed, as it can be sent: an owner who was taken out of the room meanwhile has to be named. */
export function withOwner(session: Session, draft: LineDraft): LineDraft {
  const known = draft.owner === "" || draft.owner === OTHER || isMember(session, draft.owner);
  return known ? draft : { ...draft, owner: OTHER };
}

/** Undefined: there is nothing amiss with what was typed. */
export function problemOf(draft: LineDraft): string | undefined {
  if (draft.text.trim() === "") {
    return o.outcome.empty;
  }
  return isTakenUp(draft.kind) && draft.owner === OTHER && draft.ownerName.trim() === "" ? o.outcome.ownerEmpty : undefined;
}

/** What became of a line that somebody is changing. */
export function meanwhile(session: Session, item: number, draft: LineDraft): Outcome | "gone" | undefined {
  const line = lineOf(session, item);
  if (line === undefined) {
    return "gone";
  }
  return line.version === draft.version || session.forms.isBusy(`line:${item}`) ? undefined : line;
}

/** Adds the line, and gives the field back empty. */
export async function add(session: Session, key: LineKey, draft: LineDraft): Promise<void> {
  await session.forms.once(key, async () => {
    if ((await done(session, { type: "outcome.add", ...typed(session, draft) }, () => o.outcome.full)) !== undefined) {
      session.forms.drop(key);
    }
  });
}

/** Saves what was typed over the version that the reader has seen. A later one stands beside it once this window has it. */
export async function save(session: Session, item: number, draft: LineDraft, seen: number): Promise<void> {
  await session.forms.once(`line:${item}`, async () => {
    const command = { type: "outcome.edit" as const, item, version: seen, ...typed(session, draft, item) };
    const told = () => (lineOf(session, item)?.version === seen ? o.outcome.changedMeanwhile : undefined);
    if ((await done(session, command, told)) !== undefined) {
      session.forms.drop(`line:${item}`);
    }
  });
}

/** Says who takes up a line, and when the group hears of it: its text stays as it is by now. */
export async function assign(session: Session, line: Outcome, key: LineKey, { owner, ownerName, due }: LineDraft): Promise<void> {
  await session.forms.once(key, async () => {
    const { item, version } = line;
    const draft = { ...draftOf(session, line, version), owner, ownerName, due };
    const command = { type: "outcome.edit" as const, item, version, ...typed(session, draft, item) };
    if ((await done(session, command, () => o.outcome.changedMeanwhile)) !== undefined) {
      session.forms.drop(key);
    }
  });
}

export async function remove(session: Session, line: Outcome): Promise<void> {
  const { item, version } = line;
  const told = () => (lineOf(session, item) === undefined ? undefined : o.outcome.changedMeanwhile);
  if ((await done(session, { type: "outcome.remove", item, version }, told)) !== undefined) {
    session.forms.offerBack(line);
  }
}

/** Resolves to the item that the line is from now on; undefined when it is not back. */
export async function putBack(session: Session, item: number): Promise<number | undefined> {
  const line = session.forms.takeOffer(item);
  if (line === undefined) {
    return undefined;
  }
  const command = { type: "outcome.add" as const, ...typed(session, draftOf(session, line, undefined)) };
  const added = await done(session, command, () => o.outcome.full);
  if (added === undefined) {
    session.forms.offerBack(line);
  }
  return added;
}

/** The `seq` of what was done; undefined when it was not. `conflict` gives the words for a line that is not as this reader saw it; none when they see it. */
async function done(session: Session, command: Command, conflict: () => string | undefined): Promise<number | undefined> {
  try {
    return await session.send(command);
  } catch (refusal) {
    const status = refusal instanceof Refusal ? refusal.status : 0;
    const meant = (status === 409 || status === 404) && session.state?.status === "live";
    session.refuse(meant ? conflict() : inWords(refusal));
    return undefined;
  }
}

/** @param item whose owner may have left the room, and stays its owner */
function typed(session: Session, draft: LineDraft, item?: number): Typed {
  const owner = isTakenUp(draft.kind) ? ownerOf(draft) : undefined;
  const line = item === undefined ? undefined : lineOf(session, item);
  const stays = owner !== undefined && "name" in owner && line?.owner?.member !== undefined && line.owner.name === owner.name;
  return {
    kind: draft.kind,
    text: draft.text.trim(),
    ...(draft.position === undefined ? {} : { position: draft.position }),
    ...(owner === undefined ? {} : { owner: stays ? { member: line?.owner?.member ?? "" } : owner }),
    ...(isTakenUp(draft.kind) && draft.due !== "" ? { due: draft.due } : {}),
  };
}

function ownerOf(draft: LineDraft): { member: string } | { name: string } | undefined {
  if (draft.owner === "") {
    return undefined;
  }
  return draft.owner === OTHER ? { name: draft.ownerName.trim() } : { member: draft.owner };
}

export function lineOf(session: Session, item: number): Outcome | undefined {
  return session.state?.outcomes.find((line) => line.item === item);
}

export function isMember(session: Session, id: string): boolean {
  return session.state?.members.some((member) => member.id === id) ?? false;
}
