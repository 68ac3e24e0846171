// What the group writes down: lists that everybody adds to, with a line changed in its place.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { focusIfLost } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { o } from "../../messages/later";
import { icons } from "../../ui/icons";
import { add, draftOf, emptyLine, isTakenUp, meanwhile, problemOf, putBack, remove, save, withOwner } from "../../session/outcome-lines";
import type { LineDraft, LineKey } from "../../session/form-state";
import type { Session } from "../../session/session";
import type { Outcome, OutcomeKind } from "../../room/protocol";
import { contentView } from "./line-view";
import { lineForm } from "./outcome-form";
import { noticesView } from "../common/status-view";

const KINDS: OutcomeKind[] = ["agreement", "question", "need", "tomorrow"];

/** Writing down during a card. */
export function notesView(session: Session): TemplateResult {
  const lines = session.state?.outcomes ?? [];
  const edited = session.forms.edits();
  const removed = [...session.forms.removed.values()];
  const kinds = KINDS.filter((kind) => [...lines, ...edited.map(([, draft]) => draft), ...removed].some((line) => line.kind === kind));
  return session.state?.status !== "live"
    ? html`<p>${t.refused.conflict}</p>`
    : html`${noticesView(session)}
          <p class="hint">${o.outcome.intro}</p>
          ${newLine(session, { key: "line:new", id: "new-line", kind: session.forms.read("kind") ?? "agreement", card: session.group, kinds: true })}
          ${kinds.map((kind) => html`<section aria-labelledby="block-${kind}"><h3 id="block-${kind}">${o.outcome.plural[kind]}</h3>${linesView(session, kind, "blok")}</section>`)}`;
}

/** What a facilitator's closing has besides, where it asks who takes things up. */
export interface Asking {
  hint?: string;
  /** Stands with a line that nobody takes up. */
  owner?: (line: Outcome) => TemplateResult;
}

/** All lines of a kind, and a field for one more; `place` makes its ids its own. */
export function outcomeSection(session: Session, kind: OutcomeKind, place: string, asking?: Asking): TemplateResult {
  const id = `${place}-${kind}`;
  return html`
    <section class="closing__part" aria-labelledby=${id}>
      <h2 id=${id}>${o.outcome.plural[kind]}</h2>
      ${asking?.hint === undefined ? nothing : html`<p class="hint">${asking.hint}</p>`}
      ${linesView(session, kind, place, asking)}
      ${newLine(session, { key: `line:new-${kind}`, id: `${id}-new`, kind, card: undefined, kinds: false, asksOwner: asking?.owner !== undefined })}
    </section>
  `;
}

interface NewLine {
  key: LineKey;
  id: string;
  kind: OutcomeKind;
  /** The card that it belongs to, unless the writer says otherwise. */
  card: number | undefined;
  kinds: boolean;
  /** Who takes it up is asked before there is something to take up. */
  asksOwner?: boolean;
}

/** The card is the one at which somebody began to write, also when the group has moved on since. */
function newLine(session: Session, { key, id, kind, card, kinds, asksOwner = false }: NewLine): TemplateResult {
  const draft = withOwner(session, session.forms.read(key) ?? emptyLine(kind, card));
  const submit = async () => {
    const problem = problemOf(draft);
    if (problem !== undefined) {
      session.forms.find(key, problem);
    } else {
      if (kinds) {
        session.forms.write("kind", draft.kind);
      }
      await add(session, key, draft);
    }
  };
  return lineForm(
    session,
    {
      key,
      id,
      draft,
      kinds,
      asksOwner,
      card: card === undefined ? undefined : (draft.position ?? card),
      label: o.outcome.label[draft.kind],
      submit: () => void submit(),
    },
    html`<button class="button button--secondary" type="submit" aria-disabled=${session.forms.isBusy(key) ? "true" : nothing}>${o.outcome.add}</button>`,
  );
}

/** The lines of a kind, what a reader still types of one that is gone, and where one stood that they removed. */
function linesView(session: Session, kind: OutcomeKind, place: string, asking?: Asking): TemplateResult {
  const lines = new Map((session.state?.outcomes ?? []).map((line) => [line.item, line]));
  const drafts = new Map(session.forms.edits());
  const { removed } = session.forms;
  const shown = [...lines.values(), ...removed.values()].filter((line) => line.kind === kind).map((line) => line.item);
  const gone = [...drafts].filter(([item, draft]) => draft.kind === kind && !lines.has(item)).map(([item]) => item);
  const items = [...new Set([...shown, ...gone])].sort((one, other) => one - other);
  if (items.length === 0) {
    return html`<p class="hint">${o.outcome.none[kind]}</p>`;
  }
  const one = (item: number) => {
    const draft = drafts.get(item);
    const line = lines.get(item);
    if (draft !== undefined) {
      return editView(session, item, withOwner(session, draft), place);
    }
    return line === undefined ? removedView(session, item, place) : lineView(session, line, place, asking);
  };
  return html`<ul class="lines">${repeat(
    items,
    (item) => item,
    (item) => html`<li class="lines__one">${one(item)}</li>`,
  )}</ul>`;
}

function lineView(session: Session, line: Outcome, place: string, asking?: Asking): TemplateResult {
  const change = () => session.forms.write(`line:${line.item}`, draftOf(session, line, line.version));
  const away = async () => {
    await remove(session, line);
    focusIfLost(`${place}-${line.item}-undo`);
  };
  const nobody = isTakenUp(line.kind) && line.owner === undefined;
  return html`
    ${contentView(session, line)}
    ${nobody ? html`<p class="lines__nobody">${o.outcome.noOwner}</p>` : nothing}
    ${nobody ? (asking?.owner?.(line) ?? nothing) : nothing}
    <div class="lines__actions">
      <button class="button button--quiet" type="button" id="${place}-${line.item}-edit" data-then="#${place}-${line.item}-text" aria-label=${o.outcome.editLine(line.text)} @click=${change}>${o.outcome.edit}</button>
      <button class="button button--quiet" type="button" aria-label=${o.outcome.removeLine(line.text)} @click=${away}>${o.outcome.remove}</button>
    </div>
  `;
}

function editView(session: Session, item: number, draft: LineDraft, place: string): TemplateResult {
  const now = meanwhile(session, item, draft);
  const id = `${place}-${item}`;
  const leave = () => session.forms.drop(`line:${item}`);
  const keep = async () => {
    const problem = problemOf(draft);
    if (problem !== undefined) {
      session.forms.find(`line:${item}`, problem);
    } else if (now === "gone") {
      await add(session, `line:${item}`, draft);
    } else {
      await save(session, item, draft, now?.version ?? draft.version ?? 0);
    }
  };
  const form = lineForm(
    session,
    {
      key: `line:${item}`,
      id,
      draft,
      kinds: true,
      card: draft.position ?? session.group,
      label: o.outcome.label[draft.kind],
      submit: () => void keep(),
    },
    html`<button class="button button--primary" type="submit">${now === undefined ? o.outcome.save : now === "gone" ? o.outcome.addAgain : o.outcome.keepMine}</button>
      <button class="button button--quiet" type="button" @click=${leave}>${now === undefined ? o.outcome.cancel : now === "gone" ? o.outcome.letGo : o.outcome.takeTheirs}</button>`,
  );
  return html`${now === undefined ? nothing : conflictView(session, now)}${form}`;
}

function conflictView(session: Session, now: Outcome | "gone"): TemplateResult {
  return html`
    <div class="conflict" role="status">
      <p><strong>${now === "gone" ? o.outcome.goneTitle : o.outcome.changedTitle}</strong></p>
      ${now === "gone" ? nothing : contentView(session, now)}
    </div>
  `;
}

/** In the place of the line, for as long as the page is open: whoever removed it by mistake may see that late. */
function removedView(session: Session, item: number, place: string): TemplateResult {
  const line = session.forms.removed.get(item);
  const back = async () => {
    const now = await putBack(session, item);
    if (now !== undefined) {
      focusIfLost(`${place}-${now}-edit`);
    }
  };
  return html`<div class="undo undo--line"><span role="status">${o.outcome.removed(line?.text ?? "")}</span>
    <button class="button button--secondary" type="button" id="${place}-${item}-undo" @click=${back}>${icons.undo}<span>${o.outcome.putBack}</span></button></div>`;
}
