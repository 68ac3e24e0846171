// The one polite live region of a page: what a screen reader says without moving anybody's focus.

const KEPT = 3;

export class Announcer {
  private readonly region = document.createElement("div");

  constructor() {
    this.region.className = "visually-hidden";
    this.region.setAttribute("role", "status");
    this.region.setAttribute("aria-live", "polite");
    this.region.setAttribute("aria-atomic", "false");
    this.region.id = "melding";
    document.body.append(this.region);
  }

  say(text: string): void {
    const line = document.createElement("p");
    line.textContent = text;
    this.region.append(line);
    while (this.region.children.length > KEPT) {
      this.region.firstElementChild?.remove();
    }
  }
}
