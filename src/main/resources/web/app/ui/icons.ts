// Our own small line drawings; always beside a word, never instead of one.

import { svg, type SVGTemplateResult } from "lit-html";

export const drawing = (content: SVGTemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${content}</svg>`;

export const icons = {
  hand: drawing(
    svg`<path d="M7 12V6.5a1.5 1.5 0 0 1 3 0V11m0-5.5v-1a1.5 1.5 0 0 1 3 0V11m0-5a1.5 1.5 0 0 1 3 0v6m0-3.5a1.5 1.5 0 0 1 3 0V14c0 4-2.5 7-6.5 7-3 0-4.6-1.3-6-3.8L4.3 13.6a1.5 1.5 0 0 1 2.5-1.6L8 14"></path>`,
  ),
  reply: drawing(svg`<path d="M10 6 4 12l6 6M4 12h9c4 0 7 2 7 7"></path>`),
  chat: drawing(svg`<path d="M4 5h16v11h-9l-5 4v-4H4z"></path>`),
  away: drawing(svg`<path d="M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h2a2.5 2.5 0 0 1 0 5h-2M8 3v3M12.5 3v3"></path>`),
  people: drawing(
    svg`<circle cx="9" cy="8" r="3.5"></circle><path d="M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c2.3.8 3.5 2.7 3.5 5.4"></path>`,
  ),
  left: drawing(svg`<path d="M14.5 5 7.5 12l7 7"></path>`),
  right: drawing(svg`<path d="m9.5 5 7 7-7 7"></path>`),
  undo: drawing(svg`<path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4"></path>`),
  tab: drawing(svg`<path d="M8 6h10v10M18 6 6 18"></path>`),
  close: drawing(svg`<path d="m6 6 12 12M18 6 6 18"></path>`),
  screen: drawing(svg`<path d="M3 5h18v12H3zM9 21h6M12 17v4"></path>`),
  check: drawing(svg`<path d="m5 12.5 4.5 4.5L19 7.5"></path>`),
  print: drawing(svg`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"></path>`),
  sheet: drawing(svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"></path>`),
  eye: drawing(
    svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"></path><circle cx="12" cy="12" r="3"></circle>`,
  ),
  note: drawing(svg`<path d="M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 9h7M8.5 12.5h4"></path>`),
  rules: drawing(svg`<path d="M12 3.5 19.5 6v6c0 4.5-3.2 7.4-7.5 8.5C7.7 19.4 4.5 16.5 4.5 12V6zM8.5 12l2.5 2.5 4.5-5"></path>`),
  statement: drawing(svg`<path d="M4 4h16v12h-8l-4 4v-4H4z"></path>`),
  question: drawing(
    svg`<circle cx="12" cy="12" r="9"></circle><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.8v.2"></path>`,
  ),
  dilemma: drawing(svg`<path d="M12 2.5 21.5 12 12 21.5 2.5 12zM12 2.5v19"></path>`),
};
