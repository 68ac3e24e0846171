// Texts that save themselves: rule 10.7's notes, and the plan that two facilitators may edit at once.

import { Autosave, type Field, type AutosaveEnvironment } from "../../main/resources/web/app/session/facilitator/autosave";
import { equal } from "./check";

/** A room with one text, and a window on it whose clock stands still until it is told to go on. */
class Room {
  text = "old";
  seq = 1;
  live = true;
  refuses = false;
  commands: string[] = [];
  kept: Record<string, [string, string]> = {};
  private timers = new Map<number, () => void>();
  private timer = 0;
  readonly field: Field = {
    key: "note",
    current: () => this.text,
    command: (text) => ({ type: "note.set", about: "card:1", text }),
    wrong: (text) => (text === "!" ? "wrong" : undefined),
  };
  drafts = new Autosave(this.environment());

  environment(): AutosaveEnvironment {
    return {
      seq: () => this.seq,
      send: (command) => this.send((command as { text: string }).text),
      changed: () => {},
      keep: (drafts) => (this.kept = drafts),
      kept: () => this.kept,
      inWords: () => "refused",
      live: () => this.live,
      later: (work) => {
        this.timers.set(++this.timer, work);
        return this.timer;
      },
      cancel: (timer) => this.timers.delete(timer),
    };
  }

  /** The pause after typing, and what comes of it. */
  async pause(): Promise<void> {
    this.see();
    const due = [...this.timers.values()];
    this.timers.clear();
    due.forEach((work) => work());
    await new Promise((done) => setTimeout(done));
    this.see();
  }

  see(): string {
    return this.drafts.text(this.field);
  }

  type(text: string): void {
    this.drafts.type(this.field, text);
  }

  get status(): string | undefined {
    return this.drafts.status("note");
  }

  private send(text: string): Promise<number> {
    this.commands.push(text);
    if (this.refuses) {
      return Promise.reject(new Error());
    }
    this.text = text.trim();
    return Promise.resolve(++this.seq);
  }
}

export const draftTests = {
  rule_10_7_a_note_saves_itself_after_a_pause: async () => {
    const room = new Room();
    room.type("o");
    room.type("one ");
    equal(room.commands, [], "not while typing");
    await room.pause();
    equal([room.commands, room.status, room.see()], [["one "], "saved", "one "], "after the pause, and the space stays");
  },

  rule_10_7_what_others_write_is_shown_where_nobody_types: async () => {
    const room = new Room();
    equal(room.see(), "old", "as the room has it");
    room.text = "new";
    equal(room.see(), "new", "what came");
    room.type("mine");
    await room.pause();
    room.text = "theirs";
    equal(room.see(), "theirs", "after saving too");
  },

  rule_10_7_what_is_being_typed_is_never_changed: async () => {
    const room = new Room();
    room.type("mine");
    room.text = "theirs";
    equal(room.see(), "mine", "typed");
    await room.pause();
    equal([room.status, room.see(), room.text], ["conflict", "mine", "theirs"], "both are there");
  },

  rule_10_7_after_a_conflict_the_typist_chooses: async () => {
    const mine = new Room();
    mine.type("mine");
    mine.text = "theirs";
    await mine.pause();
    mine.drafts.insist(mine.field);
    await mine.pause();
    equal([mine.text, mine.status], ["mine", "saved"], "mine");
    const theirs = new Room();
    theirs.type("mine");
    theirs.text = "theirs";
    await theirs.pause();
    theirs.drafts.giveUp("note");
    equal([theirs.see(), theirs.status], ["theirs", undefined], "theirs");
  },

  rule_10_7_nothing_goes_out_without_a_line_and_nothing_is_lost: async () => {
    const room = new Room();
    room.live = false;
    room.type("mine");
    await room.pause();
    equal([room.commands, room.see()], [[], "mine"], "waits");
    room.drafts = new Autosave(room.environment());
    equal(room.see(), "mine", "after a reload");
    room.live = true;
    await room.pause();
    equal([room.text, room.status, room.kept], ["mine", "saved", {}], "goes out");
  },

  rule_10_7_who_was_offline_overwrites_nothing: async () => {
    const room = new Room();
    room.live = false;
    room.type("mine");
    room.text = "theirs";
    room.live = true;
    await room.pause();
    equal([room.status, room.text], ["conflict", "theirs"], "asks first");
  },

  rule_10_7_what_is_typed_while_saving_is_saved_next: async () => {
    const room = new Room();
    room.type("one");
    room.drafts.flush("note");
    room.type("one two");
    await room.pause();
    await room.pause();
    equal([room.commands, room.text, room.status], [["one", "one two"], "one two", "saved"], "both");
  },

  rule_10_5_what_cannot_be_saved_stays_and_says_why: async () => {
    const room = new Room();
    room.type("!");
    await room.pause();
    equal([room.commands, room.status, room.drafts.why("note")], [[], "wrong", "wrong"], "checked here");
    room.refuses = true;
    room.type("good");
    await room.pause();
    equal([room.see(), room.status, room.drafts.why("note")], ["good", "refused", "refused"], "refused there");
  },
};
