// What this device may keep, asked beside what one fills in anyway.

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Choices } from "../../session/session-store";
import { e } from "../../messages/entry";
import { ofTab } from "../../ui/storage";

const KEPT = "kaartensessie.device";

/** The choices on this page; another language brings the page anew, and they stay as they were. */
export class DeviceChoices implements Choices {
  untilClosed: boolean;
  keepKey: boolean;

  constructor(private readonly changed: () => void) {
    const kept = new URL(location.href).searchParams.has("taal") ? ofTab.get(KEPT) : undefined;
    this.untilClosed = kept?.includes("shared") ?? false;
    this.keepKey = !(kept?.includes("no-key") ?? false);
  }

  /** `withKey`: there is a facilitator key to keep or not. */
  view(withKey: boolean): TemplateResult {
    return html`
      <div class="device">
        ${tickView("shared-device", e.device.shared, e.device.sharedHint, this.untilClosed, (ticked) => this.share(ticked))}
        ${
          withKey
            ? tickView(
                "keep-key",
                e.device.keepKey,
                this.untilClosed ? e.device.keepKeyShort : e.device.keepKeyHint,
                this.keepKey,
                (ticked) => this.set({ keepKey: ticked }),
              )
            : nothing
        }
      </div>
    `;
  }

  /** They are with the session from now on. */
  used(): void {
    ofTab.remove(KEPT);
  }

  /** On a device of others the key is not kept, unless one asks for it. */
  private share(untilClosed: boolean): void {
    this.set({ untilClosed, keepKey: !untilClosed });
  }

  private set(choices: Partial<Choices>): void {
    Object.assign(this, choices);
    ofTab.set(KEPT, `${this.untilClosed ? "shared" : ""} ${this.keepKey ? "" : "no-key"}`);
    this.changed();
  }
}

/** A box to tick, with what it means. */
export function tickView(id: string, label: string, hint: string, ticked: boolean, tick: (ticked: boolean) => void): TemplateResult {
  return html`
    <div class="tick">
      <label class="tick__label"><input type="checkbox" id=${id} aria-describedby="${id}-hint" .checked=${live(ticked)}
        @change=${(event: Event) => tick((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>
  `;
}
