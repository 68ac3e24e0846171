// Choosing cards in the preparation: what a facilitator reads.

const cards = (n: number) => (n === 1 ? "1 kaart" : `${n} kaarten`);

export const choice = {
  choice: {
    title: "Welke kaarten doen jullie?",
    fit: { "one-hour": "Vier kaarten voor een uur", "two-hours": "Acht kaarten voor twee uur" },
    all: "Neem alle kaarten",
    busy: (left: number) => `Bezig met kiezen: nog ${cards(left)}.`,
    taking: ({ all, taking, practice, closing }: { all: number; taking: number; practice: number; closing: number }): string => {
      if (taking === all) {
        return `Alle ${all} kaarten doen mee. Zoveel halen jullie niet: reken op vijf tot acht minuten per kaart.`;
      }
      const besides = [practice > 0 ? `${practice} om te oefenen` : "", closing > 0 ? `${closing} om af te sluiten` : ""].filter(Boolean);
      return `${taking} van de ${all} kaarten doen mee${besides.length === 0 ? "" : `, waarvan ${besides.join(" en ")}`}. De andere sla je over.`;
    },
    planned: (taking: number, all: number) => `${taking} van de ${all} kaarten`,
    close: "Let op: iemand aan tafel kan dit echt hebben meegemaakt.",
    about: (themes: readonly string[]) => `Gaat over: ${themes.join(", ")}`,
  },
};
