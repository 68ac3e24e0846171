// What is wrong with a file, in a table where the file is one: by row and column, as the spreadsheet program shows them.

import { html, nothing, type TemplateResult } from "lit-html";
import type { Fault } from "../editor-api";
import { k } from "../take-i18n";

/** Such as `Kaarten!C5`, `C5`, or `5` for a whole row. */
const CELL = /^(?:(.*)!)?([A-Z]{0,3})(\d+)$/s;

interface Place {
  sheet: string;
  column: string;
  row: string;
  message: string;
}

export function faultsView(faults: readonly Fault[]): TemplateResult | typeof nothing {
  if (faults.length === 0) {
    return nothing;
  }
  const places = faults.flatMap(({ field, message }): Place[] => {
    const found = CELL.exec(field);
    return found === null ? [] : [{ sheet: found[1] ?? "", column: found[2] ?? "", row: found[3] ?? "", message }];
  });
  const others = faults.filter(({ field }) => !CELL.test(field));
  return html`
    ${
      others.length === 0
        ? nothing
        : html`<ul>${others.map(({ field, message }) => html`<li>${field === "" ? nothing : html`<code>${field}</code>: `}${message}</li>`)}</ul>`
    }
    ${places.length === 0 ? nothing : tableView(places)}
  `;
}

function tableView(places: readonly Place[]): TemplateResult {
  const sheets = places.some(({ sheet }) => sheet !== "");
  return html`
    <table class="faults">
      <caption>${k.faultCount(places.length)}</caption>
      <thead>
        <tr>
          ${sheets ? html`<th scope="col">${k.sheet}</th>` : nothing}
          <th scope="col">${k.row}</th>
          <th scope="col">${k.column}</th>
          <th scope="col">${k.what}</th>
        </tr>
      </thead>
      <tbody>
        ${places.map(
          ({ sheet, row, column, message }) => html`
            <tr>
              ${sheets ? html`<td>${sheet}</td>` : nothing}
              <td>${row}</td>
              <td>${column === "" ? k.wholeRow : column}</td>
              <td>${message}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
