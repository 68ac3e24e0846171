// A QR code: dark on white in any colour scheme, with the quiet margin that cameras need.

import { html, type TemplateResult } from "lit-html";
import { o } from "../../messages/later";
import { askAgain, qrCodeOf } from "../../session/qr-codes";
import type { Session } from "../../session/session";

const MARGIN = 4;

export function qrView(session: Session, text: string, label: string): TemplateResult {
  const code = qrCodeOf(session, text);
  if (code === null) {
    return html`<p class="qr__missing" role="status">${o.qr.failed}
      <button class="button button--quiet" type="button" @click=${() => askAgain(session, text)}>${o.qr.again}</button></p>`;
  }
  if (code === undefined) {
    return html`<p class="loading">…</p>`;
  }
  const side = code.size + 2 * MARGIN;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${side} height=${side} fill="#fff"></rect><path transform="translate(${MARGIN} ${MARGIN})" fill="#000" d=${code.path}></path></svg>`;
}
