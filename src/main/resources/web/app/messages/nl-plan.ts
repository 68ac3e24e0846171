// Runsheet, invitation and preparation: what a facilitator reads.

export const plan = {
  runsheet: { title: "Draaiboek" },
  invite: { title: "Uitnodiging" },
};
