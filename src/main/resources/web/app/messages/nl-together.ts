// House rules, votes, break, closing and report: what the group does together.

export const together = {
  report: { title: "Verslag" },
};
