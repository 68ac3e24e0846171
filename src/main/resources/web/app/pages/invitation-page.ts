import { html } from "lit-html";
import { t } from "../i18n";
import { showSession } from "./session-frame";

export function invitationPage(): void {
  showSession({
    title: () => t.invite.title,
    content: () => html`<h1>${t.invite.title}</h1>`,
  });
}
