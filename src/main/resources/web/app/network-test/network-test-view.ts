// The network test as its reader sees it: what it means first, then what was tried, then what the IT department needs.

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { deskIcons } from "../ui/desk-icons";
import { icons } from "../ui/icons";
import type { NetworkTest, Verdict } from "./network-test";
import type { Outcome } from "./probe";
import { w } from "./i18n";
import { keepsNothing } from "../ui/storage";
import { TRANSPORTS, type TransportName } from "../connection/transports/channel";

export interface Desk {
  test: NetworkTest;
  text: string;
  copied: "yes" | "no" | undefined;
  readonly again: () => void;
  readonly copy: () => void;
}

type Tone = "good" | "fair" | "bad" | "none";

const TONES: Record<Verdict, Tone> = {
  running: "none",
  fine: "good",
  slower: "fair",
  unsteady: "fair",
  nothing: "bad",
  busy: "none",
  unreachable: "bad",
};

export function networkTestView(desk: Desk): TemplateResult {
  const { test } = desk;
  return html`
    <div class="network-test">
      <h1>${w.title}</h1>
      <p class="lead">${w.intro}</p>
      ${verdictView(desk)} ${keepsNothing() ? html`<p class="notice">${w.keepsNothing}</p>` : nothing}
      <section class="network-test__part" aria-labelledby="ways">
        <h2 id="ways">${w.ways.title}</h2>
        <p>${w.ways.text}</p>
        <ul class="network-test__list">${TRANSPORTS.map((name) => wayView(name, test.outcomes[name]))}</ul>
      </section>
      <section class="network-test__part" aria-labelledby="remains">
        <h2 id="remains">${w.stays.title}</h2>
        <p>${w.stays.text}</p>
        <div class="network-test__list">${staysView(test)}</div>
      </section>
      ${forItView(desk)}
    </div>
  `;
}

function verdictView({ test, again }: Desk): TemplateResult {
  const { verdict } = test;
  const { title, text } = w.verdict[verdict];
  return html`
    <section class="verdict verdict--${TONES[verdict]}" aria-labelledby="result">
      ${markView(TONES[verdict])}
      <div>
        <h2 id="result">${title}</h2>
        <p>${text}</p>
        <button class="button button--secondary" type="button" @click=${again}>${w.again}</button>
      </div>
    </section>
  `;
}

function markView(tone: Tone): TemplateResult {
  const drawing = { good: icons.check, fair: icons.check, bad: icons.close, none: deskIcons.clock }[tone];
  return html`<span class="verdict__mark verdict__mark--${tone}">${drawing}</span>`;
}

function wayView(name: TransportName, outcome: Outcome): TemplateResult {
  return html`
    <li class="way">
      <div>
        <h3>${w.ways.names[name]}</h3>
        <p class="hint">${w.ways.about[name]}</p>
        <p class="way__found">${outcome.state === "running" ? nothing : outcome.state === "works" ? w.took(outcome.ms) : w.fault[outcome.fault]}</p>
      </div>
      ${badgeView(outcome.state === "running" ? "none" : outcome.state === "works" ? "good" : "bad", w[outcome.state])}
    </li>
  `;
}

/** Drawn anew with other words, as it is the end of their line that stays. */
function badgeView(tone: Tone, text: string): unknown {
  return keyed(
    text,
    html`<p class="outcome outcome--${tone}">${tone === "none" ? nothing : tone === "bad" ? icons.close : icons.check}<span>${text}</span></p>`,
  );
}

function staysView({ steady }: NetworkTest): TemplateResult {
  if (steady === undefined) {
    return html`<div class="way way--stays"><p>${w.stays.waiting}</p></div>`;
  }
  const lost = steady.drops > 0;
  return html`
    <div class="way way--stays">
      <div>
        <p>${steady.finished ? w.stays.finished : steady.age === 0 && lost ? w.stays.opening : w.stays.open(w.duration(steady.age))}</p>
        ${lost ? html`<p>${w.stays.dropsText(w.duration(steady.longest))}</p>` : steady.proven ? html`<p>${w.stays.provenText}</p>` : nothing}
      </div>
      ${lost ? badgeView("bad", w.stays.drops(steady.drops)) : steady.proven ? badgeView("good", w.stays.proven) : badgeView("none", w.stays.busy)}
    </div>
  `;
}

function forItView({ text, copied, copy }: Desk): TemplateResult {
  return html`
    <section class="network-test__part" aria-labelledby="for-it">
      <h2 id="for-it">${w.forIt.title}</h2>
      <p>${w.forIt.text}</p>
      <pre class="it-text" id="it-text" tabindex="0" role="region" aria-label=${w.forIt.label}>${text}</pre>
      <div class="panel__row">
        <button class="button button--primary" type="button" @click=${copy}>${deskIcons.copy}<span>${w.forIt.copy}</span></button>
        <button class="button button--secondary" type="button" @click=${() => window.print()}>${icons.print}<span>${w.print}</span></button>
        ${copied === undefined ? nothing : html`<span class="copied">${copied === "yes" ? html`${icons.check}${w.forIt.copied}` : w.forIt.copyFailed}</span>`}
      </div>
    </section>
  `;
}
