// The e-learning that people are asked to do beforehand: which one, where it is, and everybody's own word that they did it.

import { html, nothing, type TemplateResult } from "lit-html";
import { main } from "../../ui/dom";
import { opensTab } from "../../ui/new-tab";
import { o } from "../../messages/later";
import { icons } from "../../ui/icons";
import { roomDeckOf } from "../../session/room-deck";
import type { Session } from "../../session/session";

/** In the lobby of a participant. */
export function courseView(session: Session): TemplateResult | typeof nothing {
  const { state } = session;
  if (state?.elearning === undefined) {
    return nothing;
  }
  const about = courseWords(session);
  return html`
    <section class="panel course" id="elearning" tabindex="-1" aria-labelledby="elearning-title">
      <h2 class="panel__title" id="elearning-title">${icons.sheet}${o.course.title}</h2>
      ${about === "" ? nothing : html`<p>${about}</p>`}
      ${
        state.elearning.includes(state.you.id)
          ? html`<p class="done">${icons.check}${o.course.thanks}</p>`
          : html`<p>${o.course.ask}</p>${courseLink(session)}
            <button class="button button--secondary" type="button" data-then="#elearning" @click=${() => session.ask({ type: "elearning.done" })}>${o.course.done}</button>`
      }
    </section>
  `;
}

/** What is known of it, in sentences; empty when nothing is. */
export function courseWords(session: Session): string {
  const { name, minutes, free } = roomDeckOf(session)?.course ?? {};
  return [
    ...(name === undefined ? [] : [o.course.named(name)]),
    ...(minutes === undefined ? [] : [o.course.takes(minutes)]),
    ...(free === undefined ? [] : [free ? o.course.free : o.course.paid]),
  ].join(" ");
}

/** To where the deck says that it is, or else the organisation. */
export function courseLink(session: Session): TemplateResult | typeof nothing {
  const address = roomDeckOf(session)?.course?.url ?? main().dataset["eLearning"];
  return address === undefined
    ? nothing
    : html`<p><a class="button button--quiet" href=${address} target="_blank" rel="noopener noreferrer"><span>${o.course.open}</span>${opensTab()}</a></p>`;
}
