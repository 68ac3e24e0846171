// A facilitator changes the house rules: a list of fields. What they type is theirs until they save it; when somebody else
// changed the list meanwhile, they see that list and choose.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { focusIfLost } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { c } from "../../messages/cockpit";
import { deskIcons } from "../../ui/desk-icons";
import { icons } from "../../ui/icons";
import type { RulesDraft } from "../../session/form-state";
import type { Session } from "../../session/session";

const LONGEST = 300;
const MOST = 20;

/** The list with a way to change it, or the editor once that was taken. */
export function rulesChange(session: Session, list: TemplateResult): TemplateResult {
  return session.forms.read("rules") === undefined ? html`${list}${changeButton(session)}` : rulesEditor(session);
}

function changeButton(session: Session): TemplateResult | typeof nothing {
  return session.state?.status !== "ended"
    ? html`<div class="panel__row"><button class="button button--secondary" type="button" data-then="#rule-1" @click=${() => changeRules(session)}>${deskIcons.edit}<span>${c.houseRules.change}</span></button></div>`
    : nothing;
}

function changeRules(session: Session): void {
  const rules = session.state?.rules ?? [];
  session.forms.write("rules", { base: rules, rules });
}

function rulesEditor(session: Session): TemplateResult {
  const draft = session.forms.read("rules") ?? { base: [], rules: [] };
  const current = session.state?.rules ?? [];
  const conflict = !session.forms.isBusy("rules") && !same(current, draft.base) && !same(current, draft.rules);
  return html`
    <form class="form" @submit=${(event: SubmitEvent) => submit(session, event, draft)}>
      <ol class="rules__edit">
        ${draft.rules.map((rule, index) => ruleField(session, draft, rule, index))}
      </ol>
      ${
        draft.rules.length < MOST
          ? html`<div><button class="button button--quiet" type="button" @click=${() => append(session, draft)}>${c.houseRules.add}</button></div>`
          : nothing
      }
      ${conflict ? conflictView(session, draft, current) : actionsView(session)}
    </form>
  `;
}

function ruleField(session: Session, draft: RulesDraft, rule: string, index: number): TemplateResult {
  const number = index + 1;
  const last = draft.rules.length - 1;
  const write = (rules: string[]) => session.forms.write("rules", { ...draft, rules });
  const type = (event: InputEvent) =>
    write(draft.rules.map((old, at) => (at === index ? (event.target as HTMLTextAreaElement).value : old)));
  const remove = () => {
    write(draft.rules.filter((_, at) => at !== index));
    focusIfLost(`rule-${Math.min(number, last)}`);
  };
  return html`
    <li class="rules__field">
      <textarea class="input" id="rule-${number}" rows="1" maxlength=${LONGEST} aria-label=${c.houseRules.rule(number)}
        .value=${live(rule)} @input=${type}></textarea>
      <button class="button button--quiet" type="button" aria-label=${c.houseRules.up(number)} ?disabled=${index === 0}
        @click=${() => move(session, draft, index, index - 1)}>${deskIcons.up}</button>
      <button class="button button--quiet" type="button" aria-label=${c.houseRules.down(number)} ?disabled=${index === last}
        @click=${() => move(session, draft, index, index + 1)}>${deskIcons.down}</button>
      <button class="button button--quiet button--danger" type="button" aria-label=${c.houseRules.remove(number)}
        @click=${remove}>${icons.close}</button>
    </li>
  `;
}

/** The focus goes along with the rule, so that it can be moved on. */
function move(session: Session, draft: RulesDraft, from: number, to: number): void {
  const rules = [...draft.rules];
  rules.splice(to, 0, ...rules.splice(from, 1));
  session.forms.write("rules", { ...draft, rules });
  requestAnimationFrame(() => {
    const field = document.getElementById(`rule-${to + 1}`);
    const buttons = field?.parentElement?.querySelectorAll<HTMLButtonElement>("button");
    const same = buttons?.[to < from ? 0 : 1];
    (same?.disabled === false ? same : field)?.focus();
  });
}

function append(session: Session, draft: RulesDraft): void {
  session.forms.write("rules", { ...draft, rules: [...draft.rules, ""] });
  requestAnimationFrame(() => document.getElementById(`rule-${draft.rules.length + 1}`)?.focus());
}

function actionsView(session: Session): TemplateResult {
  return html`
    <div class="dialog__actions">
      <button class="button button--secondary" type="button" @click=${() => session.forms.drop("rules")}>${t.dialog.cancel}</button>
      <button class="button button--primary" type="submit">${c.houseRules.save}</button>
    </div>
  `;
}

function conflictView(session: Session, draft: RulesDraft, current: string[]): TemplateResult {
  const keep = () => session.forms.write("rules", { ...draft, base: current });
  return html`
    <section class="conflict" role="status">
      <h3>${c.houseRules.changedTitle}</h3>
      <ol class="rules__list">${current.map((rule) => html`<li>${rule}</li>`)}</ol>
      <div class="panel__row">
        <button class="button button--secondary" type="button" @click=${() => session.forms.drop("rules")}>${c.houseRules.takeTheirs}</button>
        <button class="button button--secondary" type="button" data-then="#rule-1" @click=${keep}>${c.houseRules.keepMine}</button>
      </div>
    </section>
  `;
}

function submit(session: Session, event: SubmitEvent, draft: RulesDraft): void {
  event.preventDefault();
  const rules = draft.rules.map((rule) => rule.trim()).filter((rule) => rule !== "");
  if (rules.length === 0) {
    session.refuse(c.houseRules.empty);
  } else if (same(session.state?.rules ?? [], draft.base)) {
    void session.forms.once("rules", async () => {
      if (await session.ask({ type: "rules.set", rules })) {
        session.forms.drop("rules");
      }
    });
  }
}

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((rule, index) => rule === other[index]);
}
