// What a card takes that other parts use too. They import this, so that the bundler makes one file of it and not a dozen small ones,
// which compress badly: whoever loads those parts has this one already.

import "../../session/shared";
import "lit-html/directives/repeat.js";
import "../../room/display-names";
import "../../room/room-state";
import "../../room/vote-fold";
import "../../room/vote-options";
import "../../session/announcer";
import "../../session/beginning";
import "../../session/factsheet";
import "../../session/hand";
import "../../session/attention";
import "../../session/own-choice";
import "../../session/phase";
import "../../session/session";
import "../../ui/part-of-page";
import "../activities/pledge-ask";
import "../card/browse-view";
import "../card/card-view";
import "../card/twists-view";
import "../common/status-view";
import "../factsheet/factsheet-button";
import "../people/floor-view";
import "./dialog-names";
import "./session-frame";
