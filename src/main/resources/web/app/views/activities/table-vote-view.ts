// A vote where several share a device: how many of them choose what, sent in one go. It is theirs alone until the result.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { o } from "../../messages/later";
import { icons } from "../../ui/icons";
import { total } from "../../room/vote-fold";
import { letterOf, wordsOf } from "../../room/vote-options";
import { peopleAt } from "../../session/on-site";
import type { Session } from "../../session/session";
import type { Card, Vote, VoteOption } from "../../room/protocol";
import { stepperView } from "../common/stepper-view";

type Counts = Record<string, number>;

export function tableBallot(session: Session, card: Card, vote: Vote): TemplateResult {
  const people = peopleAt(session);
  const counts = countsOf(session, vote);
  const given = total(counts);
  const words = (option: VoteOption) => wordsOf(card, option);
  const step = (option: VoteOption, by: 1 | -1) => {
    const count = (counts[option.key] ?? 0) + by;
    const { position, round } = vote;
    session.forms.write("shared", { position, round, counts: { ...counts, [option.key]: count } });
    session.announcer.say(o.onSite.countSaid(words(option), count, given + by, people));
  };
  return html`
    <p class="hint">${o.onSite.ballot(people)}</p>
    <div class="steppers">
      ${vote.options.map((option) => {
        const [letter, count] = [letterOf(card, option.key), counts[option.key] ?? 0];
        return stepperView({
          words: words(option),
          label: html`${letter === undefined ? nothing : html`<span class="vote__letter">${letter}</span>`}<span>${words(option)}</span>`,
          count,
          least: 0,
          most: count + people - given,
          step: (by) => step(option, by),
        });
      })}
    </div>
    ${sendView(session, vote, counts, people)}
  `;
}

/** One button at one place, which says what is sent, or was. */
function sendView(session: Session, vote: Vote, counts: Counts, people: number): TemplateResult {
  const [sent, given] = [sentOf(vote), total(counts)];
  const done = vote.options.every(({ key }) => (counts[key] ?? 0) === (sent[key] ?? 0));
  const says = given === 0 ? (done ? o.onSite.choose : o.onSite.withdraw) : (done ? o.onSite.sent : o.onSite.send)(given, people);
  return html`<button class="button ${done ? "button--secondary" : "button--primary"} steppers__send" type="button" aria-disabled=${live(done ? "true" : "false")}
    @click=${() => done || void send(session, vote, counts, people)}>${done && given > 0 ? icons.check : nothing}<span>${says}</span></button>`;
}

async function send(session: Session, { position }: Vote, counts: Counts, people: number): Promise<void> {
  if (await session.ask({ type: "vote.cast", position, counts })) {
    session.forms.drop("shared");
    session.announcer.say(o.onSite.sent(total(counts), people));
  }
}

/** What was not sent stays, but for another vote, and as far as there are people. */
function countsOf(session: Session, vote: Vote): Counts {
  const draft = session.forms.read("shared");
  const mine = draft?.position === vote.position && draft.round === vote.round && total(draft.counts) <= peopleAt(session);
  return mine ? draft.counts : sentOf(vote);
}

function sentOf({ own, ownCounts }: Vote): Counts {
  return ownCounts ?? (own === undefined ? {} : { [own]: 1 });
}

/** Beside one table and nobody else, whoever sits at it can tell what this reader chose: they are told so before. */
export function tableHint(session: Session): string | undefined {
  const { members = [], you } = session.state ?? {};
  const others = members.filter((one) => one.online && one.id !== you?.id && (one.role === "participant" || (one.onSite ?? 0) > 1));
  const alone = others.length === 1 && (others[0]?.onSite ?? 0) > 1;
  return peopleAt(session) > 1 ? o.onSite.ballotHint : alone ? o.onSite.besideTable : undefined;
}
