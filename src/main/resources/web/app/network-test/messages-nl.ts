// The network test, in Dutch. `en-network-test.ts` has the same shape.

import type { Fault, Outcome } from "./probe";

const seconds = (n: number): string => (n === 1 ? "1 seconde" : `${n} seconden`);
const minutes = (n: number): string => (n === 1 ? "1 minuut" : `${n} minuten`);
const times = (n: number): string => (n === 1 ? "1 keer" : `${n} keer`);
const faults: Record<Fault, string> = {
  refused: "wordt geweigerd",
  held: "er komt niets door",
  broken: "valt meteen weer weg",
};

export const networkTest = {
  title: "Test je netwerk",
  intro: "Werkt een kaartensessie op deze plek? De test loopt vanzelf. Je hoeft niets in te vullen en we bewaren niets.",
  again: "Test opnieuw",
  keepsNothing: "Deze browser bewaart niets van sites. Meedoen kan, zolang je venster open blijft.",
  print: "Druk af",

  verdict: {
    running: { title: "We testen nu…", text: "Dat duurt hooguit tien seconden." },
    fine: { title: "Alles werkt", text: "Je kunt hier een sessie doen. Je ziet elke kaart meteen." },
    slower: {
      title: "Het werkt, langs een omweg",
      text: "Je kunt hier gewoon een sessie doen en mist niets. Je netwerk houdt de snelste verbinding tegen. Daarom gebruiken we een andere. Een kaart kan iets later verschijnen.",
    },
    unsteady: {
      title: "Het werkt, maar de verbinding valt steeds weg",
      text: "Je kunt meedoen. De sessie pakt vanzelf de draad weer op, en je mist geen kaart. Wil je er geen last van hebben? Gebruik de hotspot van je telefoon, of geef de tekst hieronder aan je ICT-afdeling.",
    },
    nothing: {
      title: "Hier werkt het niet",
      text: "Dit netwerk laat de verbinding van een sessie niet door. Gebruik de hotspot van je telefoon, of een ander netwerk. Test dan opnieuw. Geef de tekst hieronder aan je ICT-afdeling.",
    },
    busy: { title: "Er lopen nu te veel tests", text: "Dit zegt niets over je netwerk. Wacht een minuut en test dan opnieuw." },
    unreachable: {
      title: "We krijgen geen antwoord",
      text: "Je hebt geen internet, of de site is even niet bereikbaar. Controleer je verbinding en test dan opnieuw.",
    },
  },

  ways: {
    title: "Drie manieren om mee te doen",
    text: "Een sessie kiest vanzelf de beste die werkt. Eén is genoeg.",
    names: { "web-socket": "De snelste: WebSocket", "event-stream": "De omweg: SSE", "long-poll": "De laatste: steeds vragen (polling)" },
    about: {
      "web-socket": "Eén lijn die open blijft, voor heen en terug.",
      "event-stream": "De kaarten komen binnen over een lijn die open blijft. Wat jij doet, gaat apart.",
      "long-poll": "Je browser vraagt steeds of er iets nieuws is. Dat kan bijna overal.",
    },
  },
  running: "Bezig…",
  works: "Werkt",
  fails: "Werkt niet",
  took: (ms: number): string =>
    `Bericht en antwoord waren samen ${ms < 1_000 ? `${Math.max(1, Math.round(ms))} milliseconden` : seconds(Math.round(ms / 100) / 10)} onderweg.`,
  fault: {
    refused: "De verbinding wordt geweigerd.",
    held: "Er komt niets door. Vaak houdt een beveiliging de berichten vast.",
    broken: "De verbinding valt meteen weer weg.",
  } satisfies Record<Fault, string>,

  stays: {
    title: "Blijft de verbinding staan?",
    text: "In een sessie is het soms lang stil. Sommige netwerken verbreken dan de verbinding. Laat deze pagina openstaan, dan kijken we mee.",
    waiting: "Dit begint als er een manier werkt.",
    open: (time: string): string => `De verbinding staat nu ${time} open.`,
    opening: "De verbinding viel weg. We openen hem opnieuw…",
    proven: "Blijft staan",
    provenText: "Langer dan een minuut stilte is geen probleem.",
    finished: "Dat is lang genoeg. De test is klaar.",
    drops: (n: number): string => `Viel ${times(n)} weg`,
    dropsText: (longest: string): string => `De langste keer bleef de verbinding ${longest} staan.`,
    busy: "We kijken nog",
  },

  forIt: {
    title: "Voor je ICT-afdeling",
    text: "Werkt er iets niet? Kopieer deze tekst en stuur hem naar je ICT-afdeling. Er staat niets over jou in.",
    label: "Tekst voor de ICT-afdeling",
    copy: "Kopieer de tekst",
    copied: "Gekopieerd",
    copyFailed: "Kopiëren lukt niet in deze browser. Selecteer de tekst en druk op Ctrl+C.",
  },

  short: { "web-socket": "WebSocket", "event-stream": "SSE", "long-poll": "polling" },
  duration: (ms: number): string => {
    const all = Math.floor(ms / 1_000);
    const whole = Math.floor(all / 60);
    return whole === 0 ? seconds(all) : all % 60 === 0 ? minutes(whole) : `${minutes(whole)} en ${seconds(all % 60)}`;
  },
  outcome: (outcome: Outcome): string =>
    outcome.state === "running"
      ? "nog bezig"
      : outcome.state === "works"
        ? `werkt (${Math.max(1, Math.round(outcome.ms))} ms heen en terug)`
        : `werkt niet (${faults[outcome.fault]})`,
  it: {
    heading: "Netwerktest van Kaartensessie",
    site: (origin: string): string => `Site: ${origin}`,
    at: (time: string): string => `Getest op: ${time}`,
    results: "Gemeten vanaf deze werkplek:",
    names: { "web-socket": "WebSocket", "event-stream": "Server-sent events (SSE)", "long-poll": "Long polling" },
    stays: (name: string): string => `Stille verbinding (${name}): bleef langer dan een minuut staan`,
    drops: (name: string, longest: string, drops: number): string =>
      `Stille verbinding (${name}): viel ${times(drops)} weg, bleef hooguit ${longest} staan`,
    needs: "Wat een sessie nodig heeft:",
    list: (host: string, secure: boolean): string[] => [
      `1. Al het verkeer gaat naar ${host}${secure ? ", over https (TLS)" : ""}, onder /api/v1/. Andere adressen zijn er niet.`,
      `2. WebSocket: laat de upgrade door op ${secure ? "wss" : "ws"}://${host}/api/v1/rooms/*/live. De headers Upgrade, Connection en Sec-WebSocket-* moeten ongewijzigd aankomen, ook bij TLS-inspectie.`,
      "3. SSE: geef antwoorden van het type text/event-stream direct door, deel voor deel. Bewaar ze niet in een buffer en wacht niet op het einde, ook niet om te scannen.",
      "4. Stilte: verbreek een verbinding pas na meer dan 60 seconden zonder verkeer. De server stuurt elke 20 seconden een hartslag.",
      "5. Polling: een antwoord op GET /api/v1/rooms/*/events kan 25 seconden op zich laten wachten.",
    ],
  },
};

export type NetworkTestMessages = typeof networkTest;
