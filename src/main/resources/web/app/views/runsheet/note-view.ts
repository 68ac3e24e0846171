// The facilitator's own notes, kept with the room.

import type { TemplateResult } from "lit-html";
import type { Session } from "../../session/session";
import { draftView } from "../common/autosave-field";
import { p } from "../../messages/runsheet";

const LONGEST = 2_000;

export function noteView(session: Session, about: string, label: string, options: { quiet?: boolean; hint?: string } = {}): TemplateResult {
  return draftView(session, {
    key: `note:${about}`,
    id: `notitie-${about.replace(":", "-")}`,
    label,
    maxlength: LONGEST,
    current: () => session.state?.notes?.[about] ?? "",
    command: (text) => ({ type: "note.set", about, text }),
    ...options,
  });
}

export function cardNoteView(session: Session, position: number): TemplateResult {
  return noteView(session, `card:${position}`, p.step.note, { hint: p.step.noteHint });
}
