import { attempt } from "../../main/resources/web/app/session/attempt";
import { equal, isTrue } from "./check";

/** What a call was named. */
async function named(wish: unknown, lost = false): Promise<string> {
  let said = "";
  await attempt(wish, (key) => {
    said = key;
    return lost ? Promise.reject(new Error("lost")) : Promise.resolve();
  }).catch(() => {});
  return said;
}

export const attemptTests: Record<string, () => Promise<void>> = {
  "rule 2.39: a try after a lost answer has the same name, and other content another": async () => {
    const wish = { word: "groene fiets", name: "Kim" };
    const first = await named(wish, true);
    isTrue(/^"[ -~]{16,128}"$/.test(first), first);
    equal(await named({ ...wish }, true), first, "again");
    const other = await named({ ...wish, name: "Bo" }, true);
    isTrue(other !== first, "other content");
    isTrue((await named(wish, true)) !== first, "what was left is another attempt");
  },

  "rule 2.39: what was answered is over": async () => {
    const wish = { word: "groene fiets", name: "Kim" };
    isTrue((await named(wish)) !== (await named(wish)), "two joins of one browser");
  },
};
