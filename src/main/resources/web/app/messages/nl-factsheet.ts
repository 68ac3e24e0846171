// The factsheet beside the cards.

export const factsheet = {
  factsheet: { title: "Feitenblad" },
};
