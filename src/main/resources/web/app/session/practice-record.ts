// What a tab keeps of a practice session, so that a reload goes on with the same colleagues. It goes with the room and with the window.

import { ofTab } from "../ui/storage";
import { PRACTICE } from "./session-store";

export interface PracticeRecord {
  /** Nobody is told: only colleagues come in by it. */
  word: string;
  seed: number;
  /** Of the colleagues by their number, as far as they came in. */
  seats: Record<string, { member: string; token: string }>;
}

export function keepPractice(room: string, record: PracticeRecord): void {
  ofTab.set(PRACTICE + room, JSON.stringify(record));
}

export function keptPractice(room: string): PracticeRecord | undefined {
  const kept = ofTab.get(PRACTICE + room);
  return kept === undefined ? undefined : (JSON.parse(kept) as PracticeRecord);
}
