// The way into the session, to read from the back of a room: where to go, the word, and a QR code for phones.

import { html, type TemplateResult } from "lit-html";
import { o } from "../../messages/later";
import { invitationLink } from "../../session/links";
import type { Session } from "../../session/session";
import { qrView } from "../common/qr-view";

export function wayInView(session: Session, word: string, title: TemplateResult): TemplateResult {
  const link = invitationLink(word);
  const site = link.replace(/^https?:\/\//, "").replace(/\/?#.*$/, "");
  return html`
    <div class="way-in">
      <div class="way-in__text">
        ${title}
        <p>${o.cardOnly.goTo} <strong>${site}</strong> ${o.cardOnly.word}</p>
        <p class="way-in__word">${word}</p>
      </div>
      <div class="way-in__code">${qrView(session, link, o.cardOnly.scan)}</div>
    </div>
  `;
}
