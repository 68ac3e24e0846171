// Plain Dutch words for a suggestion, and the words that anyone would guess first.

import { normalForm } from "./normal-form";

const FIRST = `
blauwe bonte brede bruine dappere drukke echte fijne flinke frisse gele gladde gouden goede grappige grijze grote groene
gulle handige heldere hoge hele jonge kalme kleine klare knappe korte koele lange lachende leuke lichte lieve losse
lauwe malse mooie nette nieuwe open oude paarse platte prima rappe rechte rode ronde roze ruime rustige slanke slimme
snelle stille stoere sterke stevige trotse verse vlotte vrije vrolijke warme wijze wilde witte zachte zoete zilveren zonnige
`;

const SECOND = `
anker appel bakker bank beek berg beker bezem bij bloem boek boom boot bord brief brug bus citroen dak deur dijk doos draak
druif duif eend egel eiland emmer fiets fluit gans gids gitaar haas hamer haven heg hert hoed hond huis jas kaas kachel
kameel kano kast kat kers ketel kikker klok klomp knoop koe koffer kom konijn kraan krant kruik kussen ladder lamp lepel
lijster lucht maan mand markt merel molen mus muts mug noot olifant orgel oven pad paard paleis park parel peer pen plein
poes poort pop potlood raam regen reiger ring rivier roos schaap schip school schaats slak sleutel snor sok spiegel spin
ster steen stoel straat strand tafel tak tent tas trap tram trein trom tuin tulp uil vaas valk veer vijver vis vlag vlieger
vlinder vogel vos wagen wandelaar water weg weide wiel wind winkel wolk wortel zadel zalm zee zeil zon zwaan
`;

const OBVIOUS = new Set(
  `test testen proef woo wob openbaar openbaarheid openbaarmaking actief kaart kaarten kaartspel kaartensessie sessie
   welkom woord wachtwoord geheim geheime team teams webex overleg vergadering rijk overheid ministerie gemeente
   provincie hallo hoi abc 123 1234 12345 123456 qwerty password secret welcome hello session card cards word
   nederland dilemma stelling vraag oefenkaart begeleider deelnemer`.split(/\s+/),
);

const first = FIRST.trim().split(/\s+/);
const second = SECOND.trim().split(/\s+/);

/** Two words that are easy to say and to spell; `random` gives a number between 0 and 1. */
export function suggestion(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
  return `${pick(first)} ${pick(second)}`;
}

/** True for a word that a stranger would try, also twice in a row or with a number behind it. */
export function isObvious(word: string): boolean {
  const parts = normalForm(word).split(" ");
  return parts.every((part) => OBVIOUS.has(part) || OBVIOUS.has(part.replace(/\d+$/, "")) || /^(.)\1*$/u.test(part));
}
