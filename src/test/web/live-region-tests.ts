// What a screen reader is given to say: one line at a time, and no old news.

import { liveRegion, say } from "../../main/resources/web/app/ui/live-region";
import { equal, isTrue } from "./check";

const PATIENCE_MS = 30_000;

/** What the region says from here on, until there are as many lines. */
function listen(lines: number): Promise<{ text: string; at: number }[]> {
  const heard: { text: string; at: number }[] = [];
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        addedNodes.forEach((line) => heard.push({ text: line.textContent ?? "", at: performance.now() }));
      }
      if (heard.length >= lines) {
        observer.disconnect();
        resolve(heard);
      }
    });
    observer.observe(liveRegion(), { childList: true });
    setTimeout(() => reject(new Error(`heard only ${JSON.stringify(heard)}`)), PATIENCE_MS);
  });
}

const texts = (heard: { text: string }[]) => heard.map(({ text }) => text);

export const liveRegionTests = {
  "rule 28.10: a line at a time, a second apart, and the newest about the same thing": async () => {
    const heard = listen(4);
    say("first");
    say("card 2", "card");
    say("hand", "hand");
    say("card 3", "card");
    say("last");
    say("last");
    const said = await heard;
    equal(texts(said), ["first", "hand", "card 3", "last"], "lines");
    const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
    isTrue(
      gaps.every((gap) => gap >= 990),
      `a second between: ${gaps.join(", ")}`,
    );
  },

  "rule 28.10: ten wait at most, and the oldest goes": async () => {
    const heard = listen(10);
    Array.from({ length: 13 }, (_, index) => `line ${index}`).forEach((line) => say(line));
    const said = texts(await heard);
    equal([said[0], said.at(-1)], ["line 3", "line 12"], "the first and the last");
  },

  "rule 28.11: in an open dialog it is said there, and back on the page afterwards": async () => {
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.showModal();
    const inside = listen(1);
    say("in the dialog");
    await inside;
    isTrue(dialog.contains(liveRegion()), "the region is in the dialog");
    dialog.remove();
    const outside = listen(1);
    say("on the page");
    await outside;
    isTrue(liveRegion().isConnected && liveRegion().parentElement === document.body, "the region is on the page");
  },
};
