import { t } from "../messages/i18n";
import { looks } from "./look-alikes";
import type { Member } from "./protocol";

/** Names are asked for at every line of a page. */
let last: { members: readonly Member[]; names: Map<string, string> } | undefined;

/**
 * Two people may have one name, or names that look alike: the later one is shown as "Anna (2)", or with the next number that nobody
 * else is shown with or has chosen. Only here; nobody's name changes.
 */
export function displayNames(members: readonly Member[]): Map<string, string> {
  if (last?.members !== members) {
    last = { members, names: numbered(members) };
  }
  return last.names;
}

function numbered(members: readonly Member[]): Map<string, string> {
  const chosen = new Set(members.flatMap((member) => looks(member.name)));
  const shown = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, name } of members) {
    let label = name;
    for (let number = 2; looks(label).some((look) => shown.has(look) || (label !== name && chosen.has(look))); number++) {
      label = `${name} (${number})`;
    }
    looks(label).forEach((look) => shown.add(look));
    names.set(id, label);
  }
  return names;
}

export function nameOf(names: Map<string, string>, id: string): string {
  return names.get(id) ?? t.people.stranger;
}
