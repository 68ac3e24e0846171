// Lines of the outcome as they are typed, sent and kept apart from what others do to them meanwhile.

import { t } from "./i18n";
import type { LineDraft, LineKey } from "./notebook";
import { Refusal } from "./outbox";
import { inWords } from "./refusals";
import type { Session } from "./session";
import type { Outcome, OutcomeContent, OutcomeKind, Owner, Typed } from "./wire";

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

/** Undefined: there is nothing amiss with what was typed. */
export function problemOf(draft: LineDraft): string | undefined {
  if (draft.text.trim() === "") {
    return t.outcome.empty;
  }
  return isTakenUp(draft.kind) && draft.owner === OTHER && draft.ownerName.trim() === "" ? t.outcome.ownerEmpty : undefined;
}

/** What became of a line that somebody is changing. */
export function meanwhile(session: Session, item: number, draft: LineDraft): Outcome | "gone" | undefined {
  const line = lineOf(session, item);
  if (line === undefined) {
    return "gone";
  }
  return line.version === draft.version || session.notebook.isBusy(`line:${item}`) ? undefined : line;
}

/** Adds the line, and gives the field back empty. */
export async function add(session: Session, key: LineKey, draft: LineDraft): Promise<void> {
  await session.notebook.once(key, async () => {
    if (await done(session, () => session.send({ type: "outcome.add", ...typed(session, draft) }))) {
      session.notebook.drop(key);
    }
  });
}

/** Saves what was typed over the version that the reader has seen; a later one stands beside it then. */
export async function save(session: Session, item: number, draft: LineDraft, seen: number): Promise<void> {
  await session.notebook.once(`line:${item}`, async () => {
    const command = { type: "outcome.edit" as const, item, version: seen, ...typed(session, draft, item) };
    if (await done(session, () => session.send(command), () => lineOf(session, item)?.version !== seen)) {
      session.notebook.drop(`line:${item}`);
    }
  });
}

export async function remove(session: Session, line: Outcome): Promise<void> {
  const changed = () => lineOf(session, line.item)?.version !== line.version;
  const sent = () => session.send({ type: "outcome.remove", item: line.item, version: line.version });
  if (await done(session, sent, changed, () => lineOf(session, line.item) && t.outcome.changedBeforeRemoval)) {
    session.notebook.offerBack(line);
  }
}

export async function putBack(session: Session): Promise<void> {
  const line = session.notebook.takeOffer();
  if (line !== undefined && !(await done(session, () => session.send({ type: "outcome.add", ...typed(session, draftOf(session, line, undefined)) })))) {
    session.notebook.offerBack(line);
  }
}

/** True when it was done. A refusal that the state itself explains (`explained`) is left to the eye, or told in `words`. */
async function done(
  session: Session,
  send: () => Promise<number>,
  explained: () => boolean = () => false,
  words: () => string | undefined = () => undefined,
): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (refusal) {
    const status = refusal instanceof Refusal ? refusal.status : 0;
    if ((status === 409 || status === 404) && explained()) {
      const told = words();
      if (told !== undefined) {
        session.refuse(told);
      }
    } else {
      session.refuse(status === 409 && session.state?.status === "live" ? t.outcome.full : inWords(refusal));
    }
    return false;
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

/** By the name of today for who is in the room, else by that of then. */
export function ownerName(session: Session, owner: Owner): string {
  return session.state?.members.find((member) => member.id === owner.member)?.name ?? owner.name;
}
