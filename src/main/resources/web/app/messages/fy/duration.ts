// How long something takes, in Frisian.

/** "in oere", "45 minuten". */
export const duration = (minutes: number): string =>
  minutes === 60 ? "in oere" : minutes === 90 ? "oardel oere" : minutes % 60 === 0 ? `${minutes / 60} oeren` : `${minutes} minuten`;
