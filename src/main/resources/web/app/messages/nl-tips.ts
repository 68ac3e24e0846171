// What the makers of the cards tell whoever leads.

/** "een uur", "45 minuten". */
export const duration = (minutes: number): string =>
  minutes === 60 ? "een uur" : minutes === 90 ? "anderhalf uur" : minutes % 60 === 0 ? `${minutes / 60} uur` : `${minutes} minuten`;

export const tips = {
  tips: {
    whole: "Tips van de makers",
    step: "Tip van de makers",
    proposed: (minutes: number) => `De makers van deze kaarten rekenen op ongeveer ${duration(minutes)}. Jij beslist.`,
  },
};
