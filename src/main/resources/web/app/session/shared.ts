// What every page needs. Each entry imports this, so that the bundler makes one file of it and not a dozen small ones, which
// compress badly.

import "lit-html";
import "lit-html/directives/live.js";
import "./api";
import "../ui/base";
import "../ui/format-time";
import "../ui/dom";
import "./links";
import "./navigation";
import "./housekeeping";
import "../messages/i18n";
import "../ui/icons";
import "./session-store";
import "./sentence";
import "../ui/part-of-page";
import "../ui/storage";
import "../ui/timeout";
import "../ui/busy";
import "../ui/typed";
