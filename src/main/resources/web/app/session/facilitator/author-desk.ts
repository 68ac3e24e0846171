// What a facilitator sends back to those who make the cards. The server says what there is to choose from; what is ticked and typed
// is kept until it was sent, and what is shown as going is what goes.

import { a } from "../../messages/author";
import { ApiError, call } from "../api";
import { attempt } from "../attempt";
import type { AboutCard, AuthorDraft, CaseDraft } from "../form-state";
import type { Session } from "../session";

export interface UsedCard {
  key: string;
  title: string;
  used: "discussed" | "shown" | "skipped";
  minutes?: number;
}

interface Offer {
  left: number;
  cards: UsedCard[];
  ownCases: { title: string; text?: string }[];
}

type SentCard = Pick<UsedCard, "key" | "used" | "minutes"> & Partial<AboutCard>;

/** The body of the call. */
export interface Going {
  cards: SentCard[];
  ownCases: CaseDraft[];
}

export const KEY = "author";
const EMPTY: AuthorDraft = { cards: {}, cases: {} };
const RETRY_MS = 5_000;

export class AuthorDesk {
  offer: Offer | undefined;
  /** In this window. */
  sent = false;

  private asked = false;

  constructor(private readonly session: Session) {}

  private get path(): string {
    return `/rooms/${this.session.stored.room}/card-feedback`;
  }

  get draft(): AuthorDraft {
    return this.session.forms.read(KEY) ?? EMPTY;
  }

  /** Once there is an answer, it stays. An installation that sends nothing back has none. */
  begin(): void {
    if (!this.asked) {
      this.asked = true;
      void this.fetch();
    }
  }

  private async fetch(): Promise<void> {
    try {
      this.offer = await call<Offer>("GET", this.path, this.session.stored.token);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status === 0 || error.status >= 429) {
        window.setTimeout(() => {
          this.asked = false;
          this.session.changed();
        }, RETRY_MS);
      }
    }
    this.session.changed();
  }

  /** `about` nothing: it is ticked no more. */
  say(card: string, about: AboutCard | undefined): void {
    const { [card]: _old, ...others } = this.draft.cards;
    this.session.forms.write(KEY, { ...this.draft, cards: about === undefined ? others : { ...others, [card]: about } });
  }

  tell(index: number, ownCase: CaseDraft | undefined): void {
    const { [String(index)]: _old, ...others } = this.draft.cases;
    this.session.forms.write(KEY, { ...this.draft, cases: ownCase === undefined ? others : { ...others, [index]: ownCase } });
  }

  /** What is ticked, in the order in which it is offered. */
  get going(): Going {
    const { cards, cases } = this.draft;
    return {
      cards: (this.offer?.cards ?? []).flatMap(({ key, used, minutes }) => {
        const about = cards[key];
        const words = about?.words?.trim() ?? "";
        return about === undefined
          ? []
          : [
              {
                key,
                used,
                ...(minutes === undefined ? {} : { minutes }),
                ...(about.verdict === undefined ? {} : { verdict: about.verdict }),
                ...(words === "" ? {} : { words }),
              },
            ];
      }),
      ownCases: (this.offer?.ownCases ?? []).flatMap((_, index) => {
        const ownCase = cases[String(index)];
        return ownCase === undefined ? [] : [{ title: ownCase.title.trim(), text: ownCase.text.trim() }];
      }),
    };
  }

  /** @returns whether it was sent */
  async send(): Promise<boolean> {
    const { forms, stored } = this.session;
    const { going } = this;
    if (going.ownCases.some(({ title, text }) => title === "" || text === "")) {
      forms.find(KEY, a.lacks);
      return false;
    }
    let sent = false;
    await forms.once(KEY, async () => {
      try {
        await attempt(going, (name) => call<void>("POST", this.path, stored.token, going, { "Idempotency-Key": name }));
      } catch (error) {
        forms.find(KEY, error instanceof ApiError && error.detail !== "" ? error.detail : a.lost);
        return;
      }
      sent = true;
      this.sent = true;
      if (this.offer !== undefined) {
        this.offer = { ...this.offer, left: this.offer.left - 1 };
      }
      forms.drop(KEY);
    });
    return sent;
  }
}

const desks = new WeakMap<Session, AuthorDesk>();

export function authorDeskOf(session: Session): AuthorDesk {
  const desk = desks.get(session) ?? new AuthorDesk(session);
  desks.set(session, desk);
  return desk;
}
