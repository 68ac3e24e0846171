// What the group writes down: lists that everybody adds to, with a line changed in its place.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { focusIfLost, openDialog } from "../../ui/dom";
import { t } from "../../messages/i18n";
import { icons } from "../../ui/icons";
import { add, draftOf, emptyLine, meanwhile, ownerName, problemOf, putBack, remove, save, withOwner } from "../../session/outcome-lines";
import type { LineDraft, LineKey } from "../../session/form-state";
import { dateInWords } from "../../room/report";
import type { Session } from "../../session/session";
import type { Outcome, OutcomeContent, OutcomeKind } from "../../room/protocol";
import { dialogView } from "../common/confirm-view";
import { lineForm } from "./outcome-form";
import { noticesView } from "../common/status-view";

const DIALOG = "noteren";
const KINDS: OutcomeKind[] = ["agreement", "question", "need", "tomorrow"];

export function openNotes(): void {
  openDialog(DIALOG);
}

export function noteButton(): TemplateResult {
  return html`<button class="bar__button" type="button" @click=${openNotes}>${icons.note}<span>${t.outcome.note}</span></button>`;
}

/** Writing down during a card. */
export function notesDialog(session: Session): TemplateResult {
  const lines = session.state?.outcomes ?? [];
  const edited = session.forms.edits();
  const kinds = KINDS.filter((kind) => lines.some((line) => line.kind === kind) || edited.some(([, draft]) => draft.kind === kind));
  return dialogView(
    DIALOG,
    t.outcome.title,
    session.state?.status !== "live"
      ? html`<p>${t.refused.conflict}</p>`
      : html`${noticesView(session)}
          <p class="hint">${t.outcome.intro}</p>
          ${newLine(session, { key: "line:new", id: "nieuw", kind: "agreement", card: session.group, kinds: true })}
          ${removedView(session, "blok")}
          ${kinds.map((kind) => html`<section aria-labelledby="blok-${kind}"><h3 id="blok-${kind}">${t.outcome.plural[kind]}</h3>${linesView(session, kind, "blok")}</section>`)}`,
    "dialog--side",
  );
}

/** All lines of a kind, and a field for one more; `place` makes its ids its own. */
export function outcomeSection(session: Session, kind: OutcomeKind, place: string): TemplateResult {
  const id = `${place}-${kind}`;
  return html`
    <section class="closing__part" aria-labelledby=${id}>
      <h2 id=${id}>${t.outcome.plural[kind]}</h2>
      ${linesView(session, kind, place)}
      ${newLine(session, { key: `line:new-${kind}`, id: `${id}-nieuw`, kind, card: undefined, kinds: false })}
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
}

/** The card is the one at which somebody began to write, also when the group has moved on since. */
function newLine(session: Session, { key, id, kind, card, kinds }: NewLine): TemplateResult {
  const draft = withOwner(session, session.forms.read(key) ?? emptyLine(kind, card));
  const submit = async () => {
    const problem = problemOf(draft);
    if (problem !== undefined) {
      session.forms.find(key, problem);
    } else {
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
      card: card === undefined ? undefined : (draft.position ?? card),
      label: t.outcome.label[draft.kind],
      submit: () => void submit(),
    },
    html`<button class="button button--secondary" type="submit" aria-disabled=${session.forms.isBusy(key) ? "true" : nothing}>${t.outcome.add}</button>`,
  );
}

/** The lines of a kind, and what a reader still types of one that is gone. */
function linesView(session: Session, kind: OutcomeKind, place: string): TemplateResult {
  const lines = session.state?.outcomes ?? [];
  const drafts = new Map(session.forms.edits());
  const gone = [...drafts]
    .filter(([item, draft]) => draft.kind === kind && !lines.some((line) => line.item === item))
    .map(([item]) => item);
  const items = [...lines.filter((line) => line.kind === kind).map((line) => line.item), ...gone];
  if (items.length === 0) {
    return html`<p class="hint">${t.outcome.none[kind]}</p>`;
  }
  return html`
    <ul class="lines">
      ${repeat(
        items,
        (item) => item,
        (item) => {
          const draft = drafts.get(item);
          const line = lines.find((one) => one.item === item);
          return html`<li class="lines__one">${draft !== undefined ? editView(session, item, withOwner(session, draft), place) : line === undefined ? nothing : lineView(session, line, place)}</li>`;
        },
      )}
    </ul>
  `;
}

function lineView(session: Session, line: Outcome, place: string): TemplateResult {
  const change = () => session.forms.write(`line:${line.item}`, draftOf(session, line, line.version));
  const away = async () => {
    await remove(session, line);
    focusIfLost(`${place}-terug`);
  };
  return html`
    ${contentView(session, line)}
    <div class="lines__actions">
      <button class="button button--quiet" type="button" id="${place}-${line.item}-wijzig" data-then="#${place}-${line.item}-tekst" aria-label=${t.outcome.editLine(line.text)} @click=${change}>${t.outcome.edit}</button>
      <button class="button button--quiet" type="button" aria-label=${t.outcome.removeLine(line.text)} @click=${away}>${t.outcome.remove}</button>
    </div>
  `;
}

/** A line as text, with who takes it up and when the group hears of it. */
export function contentView(session: Session, line: OutcomeContent): TemplateResult {
  const details = [
    line.owner === undefined ? "" : t.outcome.ownerIs(ownerName(session, line.owner)),
    line.due === undefined ? "" : t.outcome.dueIs(dateInWords(line.due)),
    line.position === undefined ? "" : t.outcome.cardShort(line.position),
  ].filter((detail) => detail !== "");
  return html`<p class="lines__text">${line.text}</p>${details.length === 0 ? nothing : html`<p class="hint lines__details">${details.join(" · ")}</p>`}`;
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
      label: t.outcome.label[draft.kind],
      submit: () => void keep(),
    },
    html`<button class="button button--primary" type="submit">${now === undefined ? t.outcome.save : now === "gone" ? t.outcome.addAgain : t.outcome.keepMine}</button>
      <button class="button button--quiet" type="button" @click=${leave}>${now === undefined ? t.outcome.cancel : now === "gone" ? t.outcome.letGo : t.outcome.takeTheirs}</button>`,
  );
  return html`${now === undefined ? nothing : conflictView(session, now)}${form}`;
}

function conflictView(session: Session, now: Outcome | "gone"): TemplateResult {
  return html`
    <div class="conflict" role="status">
      <p><strong>${now === "gone" ? t.outcome.goneTitle : t.outcome.changedTitle}</strong></p>
      ${now === "gone" ? nothing : contentView(session, now)}
    </div>
  `;
}

/** For ten seconds, wherever the line stood. */
export function removedView(session: Session, place: string): TemplateResult | typeof nothing {
  return session.forms.removed === undefined
    ? nothing
    : html`<div class="undo undo--line" role="status"><span>${t.outcome.removed}</span>
        <button class="button button--secondary" type="button" id="${place}-terug" @click=${() => void putBack(session)}>${icons.undo}<span>${t.outcome.putBack}</span></button></div>`;
}
