// Who takes up a line that nobody takes up yet, and when the group hears of it: asked with the line itself.

import { html, nothing, type TemplateResult } from "lit-html";
import { p } from "../../messages/runsheet";
import { o } from "../../messages/later";
import { assign, draftOf, OTHER, withOwner } from "../../session/outcome-lines";
import type { LineDraft, LineKey } from "../../session/form-state";
import type { Session } from "../../session/session";
import type { Outcome } from "../../room/protocol";
import { ownerFields } from "./outcome-form";

export function ownerForm(session: Session, line: Outcome, place: string): TemplateResult {
  const key: LineKey = `line:owner-${line.item}`;
  const id = `${place}-${line.item}-owner`;
  const draft = withOwner(session, session.forms.read(key) ?? draftOf(session, line, line.version));
  const fault = session.forms.faultOf(key);
  const write = (change: Partial<LineDraft>) => session.forms.write(key, { ...draft, ...change });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const problem = problemOf(draft, line);
    if (problem === undefined) {
      void assign(session, line, key, draft);
    } else {
      session.forms.find(key, problem);
    }
  };
  return html`
    <form class="form line-form owner-form" novalidate data-then="#${place}-${line.item}-edit" @submit=${submit}>
      ${fault === undefined ? nothing : html`<p class="form__error" role="alert">${fault}</p>`}
      ${ownerFields(session, { draft, id }, write)}
      <div class="panel__row">
        <button class="button button--secondary" type="submit" aria-label=${p.closing.assignFor(line.text)} aria-disabled=${session.forms.isBusy(key) ? "true" : nothing}>${p.closing.assign}</button>
      </div>
    </form>
  `;
}

function problemOf(draft: LineDraft, line: Outcome): string | undefined {
  if (draft.owner === OTHER && draft.ownerName.trim() === "") {
    return o.outcome.ownerEmpty;
  }
  return draft.owner === "" && draft.due === (line.due ?? "") ? p.closing.chooseOwner : undefined;
}
