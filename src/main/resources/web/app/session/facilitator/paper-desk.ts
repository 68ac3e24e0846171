// The cards of a session as a file to print. The server makes it; it is kept on this device only where the reader keeps it.

import * as api from "../api";
import { p } from "../../messages/runsheet";
import { saveFile } from "../../ui/save-file";
import type { Session } from "../session";

export class PaperDesk {
  busy = false;
  /** What the reader's last wish came to. */
  said: string | undefined;

  constructor(private readonly session: Session) {}

  async print(explained: boolean): Promise<void> {
    if (this.busy) {
      return;
    }
    this.tell(p.paper.busy, true);
    const { room, token } = this.session.stored;
    try {
      const file = await api.file(`/rooms/${room}/printed-cards?explained=${explained}`, token, "application/pdf");
      saveFile(file, explained ? p.paper.fileTwo : p.paper.fileOne);
      this.tell(p.paper.done, false);
    } catch (error) {
      this.tell(error instanceof api.ApiError && error.detail !== "" ? error.detail : p.paper.failed, false);
    }
  }

  private tell(said: string, busy: boolean): void {
    this.said = said;
    this.busy = busy;
    this.session.changed();
  }
}

const desks = new WeakMap<Session, PaperDesk>();

export function paperDeskOf(session: Session): PaperDesk {
  const desk = desks.get(session) ?? new PaperDesk(session);
  desks.set(session, desk);
  return desk;
}
