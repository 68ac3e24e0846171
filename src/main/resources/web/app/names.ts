import { t } from "./i18n";
import type { Member } from "./wire";

/** Two people may have one name: the later one is shown as "Anna (2)". Only here; nobody's name changes. */
export function displayNames(members: readonly Member[]): Map<string, string> {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  for (const member of members) {
    const same = member.name.toLocaleLowerCase();
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    names.set(member.id, count === 1 ? member.name : `${member.name} (${count})`);
  }
  return names;
}

export function nameOf(names: Map<string, string>, id: string): string {
  return names.get(id) ?? t.people.stranger;
}
