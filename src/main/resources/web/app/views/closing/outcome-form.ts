// The fields of one line of the outcome, new or changed.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { isTakenUp, OTHER } from "../../session/outcome-lines";
import { o } from "../../messages/later";
import { nameOf } from "../../room/display-names";
import type { LineDraft, LineKey } from "../../session/form-state";
import type { Session } from "../../session/session";
import type { OutcomeKind } from "../../room/protocol";

const KINDS: OutcomeKind[] = ["agreement", "question", "need", "tomorrow"];
const LONGEST = 500;
const LONGEST_NAME = 40;

export interface LineForm {
  key: LineKey;
  /** Makes the ids of this form its own. */
  id: string;
  draft: LineDraft;
  /** Whether the reader says what kind of line it is. */
  kinds: boolean;
  /** Who takes it up is asked before there is something to take up. */
  asksOwner?: boolean;
  /** The card that the line may belong to. */
  card: number | undefined;
  label: string;
  submit(): void;
}

/** `actions` are the buttons under the fields. */
export function lineForm(session: Session, form: LineForm, actions: TemplateResult): TemplateResult {
  const { draft, id } = form;
  const busy = session.forms.isBusy(form.key);
  const fault = session.forms.faultOf(form.key);
  const write = (change: Partial<LineDraft>) => session.forms.write(form.key, { ...draft, ...change });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.submit();
  };
  return html`
    <form class="form line-form" novalidate data-then="#${id}-edit, #${id}-text" @submit=${submit}>
      ${form.kinds ? kindField(form, write) : nothing}
      <div class="form__field">
        <label class="form__label" for="${id}-text">${form.label}</label>
        ${fault === undefined ? nothing : html`<p class="form__error" id="${id}-error" role="alert">${fault}</p>`}
        <textarea class="input" id="${id}-text" rows="2" maxlength=${LONGEST} ?readonly=${busy}
          aria-invalid=${fault === undefined ? nothing : "true"} aria-describedby=${fault === undefined ? nothing : `${id}-error`}
          .value=${live(draft.text)} @input=${(event: InputEvent) => write({ text: valueOf(event) })}></textarea>
      </div>
      ${isTakenUp(draft.kind) && (form.asksOwner === true || isBegun(draft)) ? ownerFields(session, form, write) : nothing}
      ${draft.kind === "tomorrow" ? html`<p class="hint">${o.outcome.noNames}</p>` : nothing}
      ${cardField(session, form, write)}
      ${busy && session.offline ? html`<p class="hint">${o.outcome.waiting}</p>` : nothing}
      <div class="panel__row">${actions}</div>
    </form>
  `;
}

/** Who takes it up is a question for when there is something to take up. */
function isBegun(draft: LineDraft): boolean {
  return draft.version !== undefined || draft.text.trim() !== "" || draft.owner !== "" || draft.due !== "";
}

export type Write = (change: Partial<LineDraft>) => void;

function kindField({ draft, id }: LineForm, write: Write): TemplateResult {
  return html`
    <fieldset class="kinds">
      <legend class="form__label">${o.outcome.what}</legend>
      ${KINDS.map(
        (kind) => html`<label class="kinds__one"><input type="radio" name="${id}-soort" value=${kind} .checked=${live(draft.kind === kind)}
          @change=${() => write({ kind })} /><span>${o.outcome.isA[kind]}</span></label>`,
      )}
    </fieldset>
  `;
}

export function ownerFields(session: Session, { draft, id }: Pick<LineForm, "draft" | "id">, write: Write): TemplateResult {
  const members = session.state?.members ?? [];
  const { owner } = draft;
  return html`
    <div class="line-form__pair">
      <div class="form__field">
        <label class="form__label" for="${id}-owner">${o.outcome.owner}</label>
        <select class="input" id="${id}-owner" @change=${(event: Event) => write({ owner: valueOf(event) })}>
          <option value="" .selected=${live(owner === "")}>${o.outcome.nobody}</option>
          ${members.map((member) => html`<option value=${member.id} .selected=${live(owner === member.id)}>${nameOf(session.names, member.id)}</option>`)}
          <option value=${OTHER} .selected=${live(owner === OTHER)}>${o.outcome.other}</option>
        </select>
      </div>
      ${
        owner === OTHER
          ? html`<div class="form__field">
            <label class="form__label" for="${id}-name">${o.outcome.ownerName}</label>
            <input class="input" id="${id}-name" maxlength=${LONGEST_NAME} autocomplete="off" .value=${live(draft.ownerName)}
              @input=${(event: InputEvent) => write({ ownerName: valueOf(event) })} />
          </div>`
          : nothing
      }
      <div class="form__field">
        <label class="form__label" for="${id}-date">${o.outcome.due}</label>
        <input class="input" id="${id}-date" type="date" min="2000-01-01" max="2100-12-31" .value=${live(draft.due)} @change=${(event: Event) => write({ due: valueOf(event) })} />
      </div>
    </div>
  `;
}

function cardField(session: Session, form: LineForm, write: Write): TemplateResult | typeof nothing {
  const card = form.card === undefined ? undefined : session.card(form.card);
  if (card === undefined) {
    return nothing;
  }
  const link = (event: Event) => write({ position: (event.target as HTMLInputElement).checked ? card.position : undefined });
  return html`
    <label class="check"><input type="checkbox" .checked=${live(form.draft.position === card.position)} @change=${link} />
      <span>${o.outcome.card(card.position, card.title)}</span></label>
  `;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
}
