// Where somebody takes part: elsewhere, in the same place as others, or with several around one device.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { closeDialog } from "../../ui/dom";
import { nameOf } from "../../room/display-names";
import { ON_SITE } from "../../session/on-site";
import type { Session } from "../../session/session";
import { stepperView } from "../common/stepper-view";

const [FEWEST, MOST] = [2, 12];
const USUAL = 4;

/** What is in its dialog. */
export function onSiteView(session: Session): TemplateResult {
  const draft = session.forms.read("onSite");
  if (draft === undefined) {
    return html``;
  }
  const { member, people } = draft;
  const yours = member === session.state?.you.id;
  const write = (count: number) => session.forms.write("onSite", { member, people: count });
  const ways: [words: string, chosen: boolean, count: number][] = [
    [o.onSite.elsewhere(yours), people === 0, 0],
    [o.onSite.alone(yours), people === 1, 1],
    [o.onSite.table(yours), people > 1, USUAL],
  ];
  return html`
    <form class="form" @submit=${(event: SubmitEvent) => save(event, session, member, people)}>
      <fieldset class="on-site">
        <legend>${yours ? o.onSite.ask : o.onSite.askOf(nameOf(session.names, member))}</legend>
        ${ways.map(
          ([words, chosen, count]) => html`<label class="tick__label"><input type="radio" name="zaal" .checked=${live(chosen)}
            @change=${() => write(count)} /><span>${words}</span></label>`,
        )}
      </fieldset>
      ${
        people > 1
          ? html`${stepperView({
              words: o.onSite.people,
              count: people,
              least: FEWEST,
              most: MOST,
              step: (by) => {
                write(people + by);
                session.announcer.say(o.onSite.peopleSaid(people + by));
              },
            })}<p class="hint">${o.onSite.tableHint}</p>`
          : nothing
      }
      <button class="button button--primary" type="submit">${t.dialog.save}</button>
    </form>
  `;
}

async function save(event: SubmitEvent, session: Session, member: string, people: number): Promise<void> {
  event.preventDefault();
  await session.forms.once("onSite", async () => {
    if (await session.ask({ type: "member.onsite", member, people })) {
      session.forms.drop("onSite");
      closeDialog(ON_SITE);
    }
  });
}
