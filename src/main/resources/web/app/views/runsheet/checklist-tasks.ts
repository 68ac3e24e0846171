// The steps of a preparation, in their order, and how each is done. The room knows of some that they are done; of the others this
// device remembers that their way was taken.

import { html, type nothing, type TemplateResult } from "lit-html";
import { tell } from "../../ui/tell";
import { at, sessionPath } from "../../ui/base";
import { deskOf } from "../../session/facilitator/desk-state";
import { bellOf } from "../../session/facilitator/facilitator-session";
import { cardsRead, isTicked, tick, tickCards, tickedAt, type Ticked, tickOnLeaving, unread } from "../../session/facilitator/preparation";
import { PRACTISE } from "../../session/navigation";
import type { Session } from "../../session/session";
import { isPast, whenWords } from "./agenda-view";
import { choiceView } from "./choice-view";
import { courseLink, courseWords } from "../activities/course-view";
import { paperView } from "./paper-view";
import { openRules } from "../activities/house-rules-view";
import { t } from "../../messages/i18n";
import { p } from "../../messages/runsheet";

const SAID = "task-said";

/** What the primary button does while the step is open. */
export interface Way {
  words: string;
  /** A page; without it `go` does it. */
  href?: string;
  /** The page has a tab of its own. */
  tab?: boolean;
  go?: () => void;
}

export interface Task {
  key: string;
  what: string;
  done: boolean;
  /** When it was done, in milliseconds since 1970, where that is known. */
  at?: number | undefined;
  /** It is so now, or it is not: it was done on no day. */
  now?: boolean;
  /** Given when the reader may say themselves whether it is done. */
  tick?: (done: boolean) => void;
  hint?: string | undefined;
  /** What else there is to it, beside its way. */
  more?: TemplateResult | typeof nothing;
  /** It is not done again. */
  once?: boolean;
  way: Way;
}

export function tasksOf(session: Session): Task[] {
  return [
    invitation(session),
    ...elearning(session),
    cards(session),
    page(session, "runsheet", "draaiboek", p.checklist.notes(Object.keys(session.state?.notes ?? {}).length)),
    ...(session.factsheet.missing ? [] : [page(session, "factsheet", "feitenblad")]),
    rules(session),
    sound(session),
    network(session),
    practice(session),
  ];
}

/** The one that is open: the reader's own choice, or else the first that is to be done. */
export function openTask(session: Session, tasks: Task[]): Task | undefined {
  return tasks.find((task) => task.key === deskOf(session).task) ?? firstTask(tasks);
}

export function firstTask(tasks: Task[]): Task | undefined {
  return tasks.find((task) => !task.done);
}

function ticked(session: Session, key: Ticked, way: Way): Task {
  return {
    key,
    what: p.checklist[key],
    done: isTicked(session, key),
    at: tickedAt(session, key),
    tick: (done) => tick(session, key, done),
    way,
  };
}

function rules(session: Session): Task {
  const go = () => {
    tick(session, "rules");
    deskOf(session).openTask(undefined);
    openRules();
  };
  return ticked(session, "rules", { words: p.checklist.rulesShow, go });
}

function page(session: Session, key: "runsheet" | "factsheet", name: string, hint?: string): Task {
  const words = key === "runsheet" ? p.checklist.runsheetOpen : p.checklist.factsheetOpen;
  return {
    ...ticked(session, key, { words, href: sessionPath(session.stored.room, `/${name}`), go: () => tickOnLeaving(session, key) }),
    hint,
  };
}

/** It is done when it was copied or sent, there. */
function invitation(session: Session): Task {
  const when = whenWords(session);
  return {
    ...ticked(session, "invited", { words: p.checklist.inviteOpen, href: sessionPath(session.stored.room, "/uitnodiging") }),
    hint: isPast(session) ? p.runsheet.past : when === undefined ? p.checklist.inviteHint : p.checklist.inviteSet(when),
  };
}

function elearning(session: Session): Task[] {
  const { state } = session;
  if (state?.elearning === undefined) {
    return [];
  }
  const task = ticked(session, "elearning", {
    words: p.checklist.elearningDone,
    go: () => {
      tick(session, "elearning");
      deskOf(session).openTask(undefined);
    },
  });
  return [{ ...task, hint: courseWords(session), once: true, more: courseLink(session) }];
}

function cards(session: Session): Task {
  const { read, all } = cardsRead(session);
  return {
    key: "cards",
    what: p.checklist.cards,
    done: all > 0 && read >= all,
    at: tickedAt(session, "cards"),
    tick: (done) => tickCards(session, done),
    hint: p.checklist.cardsRead(read, all),
    more: html`${choiceView(session)}${paperView(session, 4)}`,
    way: {
      words: read === 0 ? p.checklist.cardsOpen : read < all ? p.checklist.cardsOn : p.checklist.cardsAgain,
      go: () => {
        deskOf(session).openTask(undefined);
        session.look(unread(session));
      },
    },
  };
}

function sound(session: Session): Task {
  const play = async () => {
    const played = await bellOf(session).play();
    const said = document.getElementById(SAID);
    if (said !== null) {
      tell(said, played ? p.alarm.tested : p.alarm.silent);
    }
  };
  const go = () => {
    tick(session, "sound");
    deskOf(session).openTask("sound");
    void play();
  };
  return {
    ...ticked(session, "sound", { words: p.alarm.test, go }),
    hint: p.alarm.text,
    more: html`<p class="hint" id=${SAID}></p>`,
  };
}

function network(session: Session): Task {
  const works = session.connectionStatus === "live";
  return {
    key: "network",
    what: p.checklist.network,
    done: works,
    now: true,
    hint: works ? p.checklist.networkGood : p.checklist.networkBad,
    way: { words: t.line.test, href: at("/test"), tab: true },
  };
}

/** In a tab of its own, so that the preparation stays where it is. */
function practice(session: Session): Task {
  return {
    ...ticked(session, "practice", {
      words: p.checklist.practiceOpen,
      href: at(`/?${PRACTISE}`),
      tab: true,
      // Once the link was followed, as what is ticked off has another in its place.
      go: () => setTimeout(() => tick(session, "practice")),
    }),
    hint: p.checklist.practiceHint,
  };
}
