// What every page needs. Each entry imports this, so that the bundler makes one file of it and not a dozen small ones, which
// compress badly.

import "lit-html";
import "./api";
import "./base";
import "./dom";
import "./go-to";
import "./housekeeping";
import "./i18n";
import "./session-store";
import "./storage";
import "./timeout";
