// The facilitator's own notes, kept with the room.

import type { TemplateResult } from "lit-html";
import type { Session } from "../../session/session";
import { draftView } from "../common/autosave-field";

const LONGEST = 2_000;

/** `place` sets it apart from another field for the same note on one page. */
export function noteView(
  session: Session,
  about: string,
  label: string,
  { place = "", ...options }: { quiet?: boolean; hint?: string; place?: string } = {},
): TemplateResult {
  return draftView(session, {
    key: `note:${about}`,
    id: `note-${about.replace(":", "-")}${place}`,
    label,
    maxlength: LONGEST,
    current: () => session.state?.notes?.[about] ?? "",
    command: (text) => ({ type: "note.set", about, text }),
    ...options,
  });
}
