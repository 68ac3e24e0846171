// What the button leads to for who practises.

import { nextTry, type Tried } from "../../main/resources/web/app/practice/guide-steps";
import type { Command } from "../../main/resources/web/app/room/command";
import type { Card } from "../../main/resources/web/app/room/protocol";
import type { Session } from "../../main/resources/web/app/session/session";
import { hasChoices } from "../../main/resources/web/app/room/vote-options";
import { equal } from "./check";

const CARDS = [1, 2, 3, 4, 5].map((position): Card => ({
  position,
  key: `kaart-${position}`,
  kind: "statement",
  title: String(position),
  text: "",
  ...(position === 1 ? { practice: true } : {}),
  ...(position === 5 ? { place: "last" as const } : {}),
}));

export const practiceGuideTests: Record<string, () => unknown> = {
  "rule 38.8: the button leads through everything once": async () => {
    const tried: Tried = new Set();
    const asked: Command[] = [];
    const session = {
      ask: (command: Command) => {
        asked.push(command);
        return Promise.resolve(true);
      },
    } as unknown as Session;
    const state = {
      status: "live" as const,
      vote: null,
      think: null,
      round: null,
      floor: null,
      step: { key: "round-one", at: "" },
      position: 1,
    };
    const press = async (change: object) => {
      const primary = nextTry({ ...state, ...change }, CARDS, tried, hasChoices);
      if (primary === "break") {
        return primary;
      }
      await primary?.go(session);
      return primary?.words;
    };
    const vote = { position: 2, round: 1, options: [], votes: 4, voters: 5 };
    const step = { key: "round-two", at: "" };
    equal(await press({ position: 1 }), undefined, "the first card");
    equal(await press({ position: 2 }), "Laat stemmen", "a vote");
    equal(await press({ position: 2, vote }), "Toon de uitslag", "its result");
    equal(await press({ position: 2, vote: { ...vote, counts: {} } }), "Stem nog een keer", "once more");
    equal(await press({ position: 2, vote: { ...vote, round: 2 } }), "Toon de uitslag", "that result");
    equal(await press({ position: 2, vote: { ...vote, round: 2, counts: {} } }), "break", "the break");
    equal(await press({ position: 2, vote: { ...vote, round: 2, counts: {} }, step }), undefined, "on, after it");
    equal(await press({ position: 3, step }), "Begin een stil moment", "a quiet moment");
    equal(await press({ position: 3, step, think: { position: 3, count: 3 } }), "Toon wat er staat", "its texts");
    equal(await press({ position: 3, step, think: { position: 3, count: 3, texts: [] } }), undefined, "on");
    equal(await press({ position: 4, step }), "Begin een rondje", "a round");
    equal(
      await press({ position: 4, step, floor: "m_1", round: { position: 4, order: ["m_1"], ahead: [] } }),
      "Geef het woord door",
      "the next",
    );
    equal(await press({ position: 4, step }), undefined, "on to the closing");
    equal(await press({ position: 5, step }), undefined, "the card for the end");
    equal(
      asked.map(({ type }) => type),
      ["vote.open", "vote.reveal", "vote.again", "vote.reveal", "think.open", "think.reveal", "round.start", "round.next"],
      "what was asked",
    );
  },
};
