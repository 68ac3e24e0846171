// What made-up colleagues are called and say: of no card in particular, as nobody knows which deck is practised with.

import type { lines as dutch } from "./lines-nl";

export const lines: typeof dutch = {
  names: ["Samira", "Jack", "Fatima", "Peter", "Nora"],
  hello: ["Hi everyone!", "I’m here too."],
  late: "Sorry, my last meeting ran over. Where are we?",
  lost: "I lost my connection for a moment. I’m back.",
  aside: "Just for you: I find this hard to say out loud.",
  divided: "Ooh, we really don’t agree.",
  said: [
    "I’m not sure. It depends on who reads this.",
    "This is exactly what happened to us last month.",
    "I’d call somebody first.",
    "I see it differently. That’s just when you should share it.",
    "May I add something? What if a journalist asks about it?",
    "To be honest, I don’t know what the rule is.",
    "I agree with that.",
    "May I say something odd? I’d do nothing.",
  ],
  written: [
    "I’m afraid of getting it wrong.",
    "Who do I actually ask about this?",
    "Just do it, and say that you did.",
    "I wish we had an agreement about this.",
    "I have no doubts here.",
  ],
  whys: [
    "An open talk; we do this too little.",
    "I don’t know yet what I’ll change.",
    "I liked the quiet.",
    "A bit too short.",
    "I recognised it!",
  ],
  tomorrow: "From now on I’ll ask a colleague first.",
  agreement: "We’ll discuss one case a month in the team meeting.",
  question: "Who decides when we can’t agree?",
};
