// Opens a room to practise in, and goes to the welcome at once: there is nothing to prepare.

import "../session/shared";
import * as api from "../session/api";
import { goTo, stayHere } from "../session/navigation";
import { keepPractice } from "../session/practice-record";
import * as store from "../session/session-store";
import { sessionPath } from "../ui/base";
import { x } from "../messages/practice";

/** What the word begins with; nobody gets to see it. */
const WORD = "oefenen";
const WELCOME = "welcome";

/** @throws ApiError when there is no room for it now */
export async function practise(): Promise<void> {
  await Promise.all(store.all().filter(isPractice).map(leave));
  const language = document.documentElement.lang === "en" ? "en" : "nl";
  const deck = (await api.decks()).find((one) => one.language.startsWith(language))?.key;
  const { room, word, member, token } = await api.openPractice({
    practice: true,
    word: WORD,
    name: x.you,
    language,
    ...(deck === undefined ? {} : { deck }),
  });
  await api.command(room.id, token, { type: "step.enter", step: WELCOME });
  const kept = store.remember(
    {
      room: room.id,
      token,
      member: member.id,
      role: member.role,
      title: room.title,
      name: member.name,
      joinedAt: Date.now(),
      expiresAt: room.expiresAt,
      reportExpiresAt: room.reportExpiresAt,
      toldAt: Date.now(),
      practice: true,
    },
    true,
  );
  keepPractice(room.id, { word, seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1, seats: {} });
  if (!kept) {
    stayHere();
  }
  goTo(sessionPath(room.id));
}

function isPractice({ practice }: store.StoredSession): boolean {
  return practice === true;
}

/** One that this tab began and never stopped; what can't be reached now is erased by itself. */
async function leave(session: store.StoredSession): Promise<void> {
  await api.erase(session.room, session.token).catch(() => {});
  store.forget(session);
}
