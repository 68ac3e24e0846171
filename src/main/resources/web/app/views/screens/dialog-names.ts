// The dialogs that a participant's bar opens, by their ids.

export const CHAT = "chat";
export const HAND = "hand";
export const NOTES = "note";
export const PEOPLE = "people";
