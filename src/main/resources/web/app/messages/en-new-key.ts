// The same texts in English.

import type { newKey as Dutch } from "./nl-new-key";

export const newKey: typeof Dutch = {
  key: {
    renew: "New key",
    notHere: "The key is not on this device.",
    title: "New key",
    why: "Is your key in the wrong hands? Make a new one. The old one stops working at once. Anyone already running the session stays in, except those you tick below.",
    whoGoes: "Which devices have to go?",
    whoGoesHint: "These are all the devices running the session now.",
    thisIsYou: "(this is you)",
    make: "Make a new key",
    madeKept: "The old key no longer works. The new one is on this device now.",
    madeOnce: "The old key no longer works. Write the new one down: you see it only now.",
    lost: "We don’t know whether it worked. Try once more: then you get another key.",
  },
};
