// The drawings that only a facilitator, an editor or a page of ours has: who takes part does not load them.

import { svg } from "lit-html";
import { drawing } from "./icons";

export const deskIcons = {
  list: drawing(svg`<path d="M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1"></path>`),
  menu: drawing(svg`<path d="M4 6.5h16M4 12h16M4 17.5h16"></path>`),
  lock: drawing(svg`<rect x="5" y="11" width="14" height="9" rx="2"></rect><path d="M8 11V8a4 4 0 0 1 8 0v3"></path>`),
  unlock: drawing(svg`<rect x="5" y="11" width="14" height="9" rx="2"></rect><path d="M8 11V8a4 4 0 0 1 7.5-2"></path>`),
  key: drawing(svg`<circle cx="8" cy="15" r="4"></circle><path d="m11 12 8-8M15.5 7.5l3 3"></path>`),
  invite: drawing(svg`<path d="M4 6h16v12H4zM4 7l8 6 8-6"></path>`),
  calendar: drawing(svg`<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"></path>`),
  phone: drawing(svg`<path d="M7 3h10v18H7zM11 17.5h2"></path>`),
  stop: drawing(svg`<rect x="6" y="6" width="12" height="12" rx="1.5"></rect>`),
  skip: drawing(svg`<path d="M5 6v12l8-6zM16 6v12"></path>`),
  park: drawing(svg`<path d="M7 20V4h5.5a4.5 4.5 0 0 1 0 9H7"></path>`),
  copy: drawing(svg`<rect x="8" y="8" width="12" height="12" rx="2"></rect><path d="M16 8V4H4v12h4"></path>`),
  sound: drawing(svg`<path d="M4 10v4h4l5 4V6L8 10zM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a7.8 7.8 0 0 1 0 11"></path>`),
  silent: drawing(svg`<path d="M4 10v4h4l5 4V6L8 10zM17 9.5l5 5M22 9.5l-5 5"></path>`),
  share: drawing(svg`<path d="M12 15V4M8 8l4-4 4 4M5 13v7h14v-7"></path>`),
  vote: drawing(svg`<path d="M4 11v9h16v-9M4 11l3-4h2M20 11l-3-4h-2M8.5 15h7M10 3h4v8h-4z"></path>`),
  clock: drawing(svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5l3.5 2"></path>`),
  up: drawing(svg`<path d="m5 14.5 7-7 7 7"></path>`),
  down: drawing(svg`<path d="m5 9.5 7 7 7-7"></path>`),
  download: drawing(svg`<path d="M12 4v11m-5-4.5 5 5 5-5M5 20h14"></path>`),
  edit: drawing(svg`<path d="M5 19l1-4L16 5l3 3L9 18zM13.5 7.5l3 3"></path>`),
};
