// A card of the room's own: a small form for a facilitator, whose texts stay until the room has the card.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { c } from "../../messages/cockpit";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { closeDialog, openDialog } from "../../ui/dom";
import { icons } from "../../ui/icons";
import type { OwnCardDraft } from "../../session/form-state";
import { inWords } from "../../session/refusal-text";
import type { Session } from "../../session/session";
import type { Kind } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";
import { menuItem } from "../common/menu-item";

const DIALOG = "own-card";
const KEY = "ownCard";
const KINDS: Kind[] = ["question", "statement", "dilemma"];
const MOST_CARDS = 10;
const LONGEST_TITLE = 80;
const LONGEST_TEXT = 400;
const LONGEST_CHOICE = 200;
const MOST_CHOICES = 6;

const EMPTY: OwnCardDraft = { kind: "question", title: "", text: "", choices: "" };

type Field = "title" | "text" | "choices";

/** `menu` that it is in. */
export function ownCardButton(menu: string): TemplateResult {
  return menuItem({
    id: `own-card-${menu}`,
    icon: icons.note,
    label: c.ownCard.open,
    hint: c.ownCard.what,
    press: () => openDialog(DIALOG),
  });
}

export function ownCardDialog(session: Session): TemplateResult {
  const full = (session.state?.ownCards.length ?? 0) >= MOST_CARDS;
  return dialogView(DIALOG, c.ownCard.title, full ? html`<p>${c.ownCard.full}</p>` : formView(session));
}

function formView(session: Session): TemplateResult {
  const draft = session.forms.read(KEY) ?? EMPTY;
  const busy = session.forms.isBusy(KEY);
  const fault = session.forms.faultOf(KEY);
  const wrong = fault === undefined ? undefined : lackOf(draft);
  const write = (change: Partial<OwnCardDraft>) => session.forms.write(KEY, { ...draft, ...change });
  const isLive = session.state?.status === "live";
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    void add(session, draft, isLive && button?.value !== "later");
  };
  const described = (field: Field, hint?: string) => [wrong === field ? "own-error" : "", hint ?? ""].filter(Boolean).join(" ") || nothing;
  return html`
    <form class="form" novalidate @submit=${submit}>
      <p>${c.ownCard.intro}</p>
      ${fault === undefined ? nothing : html`<p class="form__error" id="own-error" role="alert">${fault}</p>`}
      <fieldset class="kinds">
        <legend class="form__label">${c.ownCard.kind}</legend>
        ${KINDS.map(
          (kind) => html`<label class="kinds__one"><input type="radio" name="own-kind" value=${kind} .checked=${live(draft.kind === kind)}
            @change=${() => write({ kind })} /><span>${t.kind[kind]}</span></label>`,
        )}
      </fieldset>
      <div class="form__field">
        <label class="form__label" for="own-title">${c.ownCard.heading}</label>
        <input class="input" id="own-title" maxlength=${LONGEST_TITLE} autocomplete="off" data-first ?readonly=${busy}
          aria-invalid=${wrong === "title" ? "true" : nothing} aria-describedby=${described("title")}
          .value=${live(draft.title)} @input=${(event: InputEvent) => write({ title: valueOf(event) })} />
      </div>
      <div class="form__field">
        <label class="form__label" for="own-text">${c.ownCard.text}</label>
        <textarea class="input" id="own-text" rows="3" maxlength=${LONGEST_TEXT} ?readonly=${busy}
          aria-invalid=${wrong === "text" ? "true" : nothing} aria-describedby=${described("text")}
          .value=${live(draft.text)} @input=${(event: InputEvent) => write({ text: valueOf(event) })}></textarea>
      </div>
      <div class="form__field">
        <label class="form__label" for="own-choices">${c.ownCard.choices}</label>
        <p class="hint" id="own-choices-hint">${c.ownCard.choicesHint}</p>
        <textarea class="input" id="own-choices" rows="2" ?readonly=${busy}
          aria-invalid=${wrong === "choices" ? "true" : nothing} aria-describedby=${described("choices", "own-choices-hint")}
          .value=${live(draft.choices)} @input=${(event: InputEvent) => write({ choices: valueOf(event) })}></textarea>
      </div>
      ${busy && session.offline ? html`<p class="hint">${o.outcome.waiting}</p>` : nothing}
      <div class="panel__row">
        <button class="button button--primary" type="submit">${isLive ? c.ownCard.addAndShow : c.ownCard.add}</button>
        ${isLive ? html`<button class="button button--secondary" type="submit" value="later">${c.ownCard.add}</button>` : nothing}
      </div>
    </form>
  `;
}

/** What was typed stays until the room has it, also over a failure and a reload. */
function add(session: Session, draft: OwnCardDraft, show: boolean): Promise<void> {
  const lack = lackOf(draft);
  if (lack !== undefined) {
    session.forms.find(KEY, c.ownCard.lacks[lack]);
    document.getElementById(`own-${lack}`)?.focus();
    return Promise.resolve();
  }
  const choices = choicesOf(draft);
  const title = draft.title.trim();
  return session.forms.once(KEY, async () => {
    try {
      await session.send({
        type: "card.add",
        kind: draft.kind,
        title,
        text: draft.text.trim(),
        ...(choices.length === 0 ? {} : { choices }),
      });
    } catch (refusal) {
      session.forms.find(KEY, inWords(refusal));
      return;
    }
    session.forms.drop(KEY);
    closeDialog(DIALOG);
    const added = session.state?.ownCards.filter((card) => card.title === title).at(-1);
    if (show && added !== undefined) {
      session.show(added.position);
    }
  });
}

function lackOf(draft: OwnCardDraft): Field | undefined {
  if (draft.title.trim() === "") {
    return "title";
  }
  if (draft.text.trim() === "") {
    return "text";
  }
  const choices = choicesOf(draft);
  const fits = choices.length === 0 ? draft.kind !== "dilemma" : choices.length >= 2 && choices.length <= MOST_CHOICES;
  return fits && new Set(choices).size === choices.length && choices.every((choice) => [...choice].length <= LONGEST_CHOICE)
    ? undefined
    : "choices";
}

function choicesOf({ choices }: OwnCardDraft): string[] {
  return choices
    .split("\n")
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "");
}

function valueOf(event: InputEvent): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
