// What the tests need of the client, put where a page can reach it.

import { apply, fromSnapshot, type RoomState } from "../../main/resources/web/app/room/room-state";
import type { Frame } from "../../main/resources/web/app/room/protocol";
import { attemptTests } from "./attempt-tests";
import { calendarFileTests } from "./calendar-file-tests";
import { cardChoiceTests } from "./card-choice-tests";
import { channelTests } from "./channel-tests";
import { connectionPartTests } from "./connection-part-tests";
import { connectionTests } from "./connection-tests";
import { deckDifferenceTests } from "./deck-difference-tests";
import { deckMergeTests } from "./deck-merge-tests";
import { deckTextTests } from "./deck-text-tests";
import { deskTests } from "./desk-tests";
import { draftTests } from "./draft-tests";
import { environmentTests } from "./environment-tests";
import { foldActivitiesTests } from "./fold-activities-tests";
import { foldTests } from "./fold-tests";
import { httpChannelTests } from "./http-channel-tests";
import { languageTests } from "./language-tests";
import { liveRegionTests } from "./live-region-tests";
import { longPollTests } from "./long-poll-tests";
import { mailLinkTests } from "./mail-link-tests";
import { networkTestTests } from "./network-test-tests";
import { plainLanguageTests } from "./plain-language-tests";
import { practiceGuideTests } from "./practice-guide-tests";
import { practiceTests } from "./practice-tests";
import { reportTests } from "./report-tests";
import { showCardTests } from "./show-card-tests";
import { storageTests } from "./storage-tests";
import { timetableTests } from "./timetable-tests";
import { transportTests } from "./transport-tests";
import { wordTests } from "./word-tests";
import { wordsOfCardsTests } from "./words-of-cards-tests";
import { zoneTests } from "./zone-tests";

/** Folds what one reader was sent, and gives the state as the wire writes it. */
function replay(frames: Frame[]): unknown {
  let state: RoomState | undefined;
  for (const frame of frames) {
    if (frame.type === "snapshot") {
      state = fromSnapshot(frame);
    } else if (state !== undefined && frame.type !== "ack" && frame.type !== "error" && frame.type !== "beat") {
      state = apply(state, frame);
    }
  }
  return state;
}

const tests = {
  ...attemptTests,
  ...calendarFileTests,
  ...cardChoiceTests,
  ...channelTests,
  ...connectionPartTests,
  ...connectionTests,
  ...deckDifferenceTests,
  ...deckMergeTests,
  ...deckTextTests,
  ...deskTests,
  ...draftTests,
  ...environmentTests,
  ...foldActivitiesTests,
  ...foldTests,
  ...httpChannelTests,
  ...languageTests,
  ...liveRegionTests,
  ...longPollTests,
  ...mailLinkTests,
  ...networkTestTests,
  ...plainLanguageTests,
  ...practiceGuideTests,
  ...practiceTests,
  ...reportTests,
  ...showCardTests,
  ...storageTests,
  ...timetableTests,
  ...transportTests,
  ...wordTests,
  ...wordsOfCardsTests,
  ...zoneTests,
};

Object.assign(globalThis, { client: { replay, tests } });
