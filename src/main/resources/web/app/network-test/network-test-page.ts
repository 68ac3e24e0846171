// /test: what works on this network. It needs no room and no word.

import "../session/shared";
import { render } from "lit-html";
import { at } from "../ui/base";
import { copyText } from "../ui/clipboard";
import { clearMain, setTitle } from "../ui/dom";
import { channelsTo } from "../connection/environment";
import { t } from "../messages/i18n";
import { itText } from "./it-text";
import { NetworkTest, type Reach, type Verdict } from "./network-test";
import { w } from "./i18n";
import { networkTestView, type Desk } from "./network-test-view";
import { Announcer } from "../session/announcer";
import { within } from "../ui/timeout";

const PATH = at("/api/v1/test");
const PATIENCE_MS = 4_000;
const BUSY = 429;
const SERVER_FAULT = 500;

export function testPage(): void {
  const place = clearMain();
  const announcer = new Announcer();
  const language = document.documentElement.lang;
  let at = "";
  let said: Verdict | undefined;
  let steadySaid = false;

  const test = new NetworkTest(channelsTo(PATH), reach, () => draw());
  const desk: Desk = {
    test,
    text: "",
    copied: undefined,
    again: () => begin(),
    copy: () => void copy(),
  };

  function begin(): void {
    at = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date());
    desk.copied = undefined;
    said = undefined;
    steadySaid = false;
    test.start();
  }

  async function copy(): Promise<void> {
    desk.copied = (await copyText(desk.text)) ? "yes" : "no";
    announcer.say(desk.copied === "yes" ? w.forIt.copied : w.forIt.copyFailed);
    draw();
  }

  function draw(): void {
    desk.text = itText(test, { origin: location.origin, host: location.host, secure: location.protocol === "https:", at });
    render(networkTestView(desk), place);
    say();
  }

  /** The conclusion when there is one, and once that the line stays; not the seconds. */
  function say(): void {
    const { verdict } = test;
    if (verdict !== said) {
      said = verdict;
      announcer.say(verdict === "running" ? w.verdict.running.title : `${w.verdict[verdict].title}. ${w.verdict[verdict].text}`);
    }
    if (!steadySaid && test.steady?.proven === true && test.steady.drops === 0) {
      steadySaid = true;
      announcer.say(`${w.stays.proven}. ${w.stays.provenText}`);
    }
  }

  setTitle(w.title, t.product);
  begin();
}

/** When nothing works: do too many people test now, does the site answer at all, or is it what a session asks that is stopped? */
async function reach(): Promise<Reach> {
  try {
    const status = await ask(`${PATH}/events?since=0`).catch(() => 0);
    return status === BUSY ? "busy" : (await ask(at("/favicon.svg"))) < SERVER_FAULT ? "reached" : "unreachable";
  } catch {
    return "unreachable";
  }
}

async function ask(path: string): Promise<number> {
  const answer = await fetch(path, { cache: "no-store", credentials: "same-origin", signal: within(PATIENCE_MS) });
  return answer.status;
}
