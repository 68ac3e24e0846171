// Searching the help page: what does not have all words in it hides. Without a script the page is just text. It asks the server
// for nothing.

export {};

const LONGEST = 100;

function plain(text: string): string {
  return text.slice(0, 20_000).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
}

/** Whether each of the words is somewhere in the text, also as a part of a word. */
function fits(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function search(form: HTMLFormElement, field: HTMLInputElement, status: HTMLElement): void {
  const roles = [...document.querySelectorAll<HTMLElement>(".help__role")].map((role) => ({
    role,
    parts: [...role.querySelectorAll<HTMLElement>(".help__part")].map((part) => ({ part, text: textOf(role, part) })),
  }));
  const wayOn = form.querySelector<HTMLElement>("[data-way-on]");
  const show = () => {
    const words = plain(field.value.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { role, parts } of roles) {
      const before = found;
      for (const { part, text } of parts) {
        part.hidden = !fits(text, words);
        found += part.hidden ? 0 : 1;
      }
      role.hidden = found === before;
    }
    const { one = "", many = "", none = "" } = status.dataset;
    status.textContent = words.length === 0 ? "" : found === 0 ? none : found === 1 ? one : many.replace("#", String(found));
    wayOn?.toggleAttribute("hidden", found > 0);
    document.querySelector(".help__roles")?.toggleAttribute("hidden", words.length > 0);
  };
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  wayOn?.addEventListener("click", () => {
    field.value = "";
    show();
    field.focus();
  });
  form.hidden = false;
  // What the browser kept of before a reload.
  show();
}

/** Of a part, with its role and what its pictures show. */
function textOf(role: HTMLElement, part: HTMLElement): string {
  const pictures = [...part.querySelectorAll("img")].map(({ alt }) => alt);
  return plain([role.querySelector("h2")?.textContent, part.textContent, ...pictures].join(" "));
}

const form = document.querySelector<HTMLFormElement>(".help__search");
const field = form?.querySelector<HTMLInputElement>("input");
const status = form?.querySelector<HTMLElement>("[role=status]");
if (form && field && status) {
  search(form, field, status);
}
