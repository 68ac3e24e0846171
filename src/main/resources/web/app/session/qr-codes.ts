// The QR codes that this window shows. The server draws them and keeps nothing; here the last few are kept while the page is open.

import * as api from "./api";
import type { Session } from "./session";

/** Of each session, by text; undefined while it is on its way, null where it did not come. */
const drawn = new WeakMap<Session, Map<string, api.QrCode | null | undefined>>();
const KEPT = 4;

/** What there is of it by now; asks for it the first time. */
export function qrCodeOf(session: Session, text: string): api.QrCode | null | undefined {
  const codes = drawn.get(session) ?? new Map<string, api.QrCode | null | undefined>();
  drawn.set(session, codes);
  if (!codes.has(text)) {
    if (codes.size >= KEPT) {
      codes.clear();
    }
    codes.set(text, undefined);
    void draw(session, text, codes);
  }
  return codes.get(text);
}

/** Asks once more, after a failure. */
export function askAgain(session: Session, text: string): void {
  drawn.get(session)?.delete(text);
  session.changed();
}

async function draw(session: Session, text: string, codes: Map<string, api.QrCode | null | undefined>): Promise<void> {
  const { room, token } = session.stored;
  const code = await api.qrCode(room, token, text).catch(() => null);
  if (codes.has(text)) {
    codes.set(text, code);
  }
  session.changed();
}
