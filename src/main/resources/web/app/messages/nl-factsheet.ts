// The factsheet beside the cards.

export const factsheet = {
  factsheet: {
    title: "Feitenblad",
    asOf: (date: string) => `Stand per ${date}`,
    contents: "Wat staat erin?",
    asPage: "Open op een eigen pagina, ook om af te drukken",
    table: (heading: string) => (heading === "" ? "Tabel" : `Tabel: ${heading}`),
    loading: "Het feitenblad komt eraan…",
    none: "Er is geen feitenblad",
    noneText: "Bij deze kaarten hoort geen feitenblad.",
    share: "Deel het feitenblad",
    unshare: "Stop met delen",
    unshareLong: "Stop met delen van het feitenblad",
    sharing: "Iedereen heeft het feitenblad nu bij de kaart.",
    shared: "De begeleider deelt het feitenblad. Je opent het met de knop Feitenblad.",
    beside: "De begeleider deelt het feitenblad. Het staat naast de kaart.",
    stopped: "De begeleider deelt het feitenblad niet meer.",
  },
};
