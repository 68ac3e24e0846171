// Plain Dutch words for a suggestion, and the words that anyone would guess first.

import { normalForm } from "./normal-form";

const FIRST = `
blauwe bonte brede bruine dappere drukke echte fijne flinke frisse gele gouden goede grappige grijze grote groene gulle
handige heldere hoge jonge kalme kleine klare korte koele lange lachende leuke lichte lieve losse lauwe mooie nette
nieuwe open oude paarse platte prima rappe rechte rode ronde roze ruime rustige slimme snelle stille stoere sterke
stevige trotse verse vlotte vrije vrolijke warme wijze wilde witte zachte zoete zilveren zonnige
`;

/** Words with *de*, as the first ones end in -e. */
const SECOND = `
appel bakker bank beek berg beker bezem bij bloem boom boot brief brug bus citroen deur dijk draak druif duif ekster
egel emmer fiets gans gids gitaar haas hamer haven heg hoed jas kaas kachel kameel kano kast kat kers ketel kikker
klok klomp knoop koe koffer kom kraan krant kruik ladder lamp lepel lijster lucht maan mand markt merel molen mus
mug noot olifant oven parel peer pen poort reiger ring rivier roos school schaats slak sleutel sok spiegel spin
steen stoel straat tafel tak tent trap tram trein trom tuin tulp uil vaas valk veer vijver vis vlag vlieger vlinder
vogel vos wagen wandelaar weg weide wind winkel wolk wortel zalm zee zon zwaan
`;

const OBVIOUS = new Set(
  `test testen proef woo wob openbaar openbaarheid openbaarmaking actief kaart kaarten kaartspel kaartensessie sessie
   welkom woord wachtwoord geheim geheime team teams webex overleg vergadering rijk overheid ministerie gemeente
   provincie hallo hoi abc 123 1234 12345 123456 qwerty password secret welcome hello session card cards word
   nederland dilemma stelling vraag oefenkaart begeleider deelnemer`.split(/\s+/),
);

const first = FIRST.trim().split(/\s/);
const second = SECOND.trim().split(/\s/);

/** All that is suggested: each of the first with each of the second. */
export const SUGGESTED: { first: readonly string[]; second: readonly string[] } = { first, second };

/** Two words that are easy to say and to spell; `random` gives a number between 0 and 1. */
export function suggestion(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  return `${pick(first)} ${pick(second)}`;
}

/** True for a word that a stranger would try, also twice in a row or with a number behind it. */
export function isObvious(word: string): boolean {
  const parts = normalForm(word).split(" ");
  return parts.every((part) => OBVIOUS.has(part) || OBVIOUS.has(part.replace(/\d+$/, "")) || /^(.)\1*$/u.test(part));
}
