// A new facilitator key, in the place of one that leaked.

export const newKey = {
  key: {
    renew: "Nieuwe sleutel",
    notHere: "De sleutel staat niet op dit apparaat.",
    title: "Nieuwe sleutel",
    why: "Is je sleutel in verkeerde handen? Maak een nieuwe. De oude werkt dan meteen niet meer. Wie al begeleidt, blijft binnen, behalve wie je hieronder aankruist.",
    whoGoes: "Welke apparaten moeten eruit?",
    whoGoesHint: "Dit zijn alle apparaten die nu begeleiden.",
    thisIsYou: "(dit ben jij)",
    make: "Maak een nieuwe sleutel",
    madeKept: "De oude sleutel werkt niet meer. Deze nieuwe staat nu op dit apparaat.",
    madeOnce: "De oude sleutel werkt niet meer. Schrijf de nieuwe op: je ziet hem alleen nu.",
    lost: "We weten niet of het gelukt is. Probeer het nog een keer: dan krijg je een andere sleutel.",
  },
};
