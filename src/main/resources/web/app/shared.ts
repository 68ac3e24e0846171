// What every page needs. Each entry imports this, so that the bundler makes one file of it and not a dozen small ones, which
// compress badly.

import "lit-html";
import "lit-html/directives/live.js";
import "./api";
import "./base";
import "./clock-words";
import "./dom";
import "./follow-up-link";
import "./go-to";
import "./housekeeping";
import "./i18n";
import "./icons";
import "./session-store";
import "./storage";
import "./timeout";
