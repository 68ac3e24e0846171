// What is around a card comes once the card is in view: it is half of a participant's page. Where the group does something that is
// part of it, the page waits for it instead.

import { html, nothing, type TemplateResult } from "lit-html";
import { failureText, openDialog, withSheet } from "../../ui/dom";
import { whileWaiting } from "../../ui/busy";
import { eventWords } from "../../session/announcer";
import { groupScene } from "../../session/phase";
import type { Session } from "../../session/session";
import { PartOfPage } from "../../ui/part-of-page";

export const around = new PartOfPage(async () => {
  const [part] = await Promise.all([import("./around"), import("../../messages/around"), withSheet("around"), eventWords.whole(() => {})]);
  return part;
});

/** What there is of it by now. */
export function withAround(session: Session): typeof around.content {
  around.want(() => session.changed());
  return around.content;
}

/** Asks for it once the browser has drawn what there is; a page that nobody sees is not drawn. */
export function wantAroundNext(session: Session): void {
  if (around.content === undefined && document.visibilityState === "visible") {
    requestAnimationFrame(() => window.setTimeout(() => withAround(session)));
  } else {
    withAround(session);
  }
}

/** Whether a page that is drawn for the first time is to wait: what the group does now would come in and move the card. */
export function waitsForAround(session: Session): boolean {
  const { state } = session;
  const on = state !== undefined && (state.status !== "live" || state.vote !== null || groupScene(session) !== "card");
  return on && withAround(session) === undefined && !around.missing;
}

/** Opens one of its dialogs; the button that was pressed waits until there is one. */
export function openAround(session: Session, dialog: string, opened = () => {}): void {
  const open = () => {
    openDialog(dialog);
    opened();
  };
  if (around.content !== undefined) {
    open();
  } else {
    whileWaiting(around.whole(() => session.changed())).then(open, () => {});
  }
}

/** Said where it did not come through, with a way to load the page again. */
export function aroundMissing(): TemplateResult | typeof nothing {
  return around.missing && around.content === undefined ? html`<div class="notice notice--bad">${failureText()}</div>` : nothing;
}
