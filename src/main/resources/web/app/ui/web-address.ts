// An address on the web as people type or paste it.

const WHOLE = /^https?:\/\/\S+$/;
/** As it stands in a mail or on a poster: a name with a dot, and what may come after it. */
const BARE = /^[^\s/:?#@]+(\.[^\s/:?#@]+)+(:\d+)?([/?#]\S*)?$/;

/** Without the spaces around it, and with `https://` where nothing stood; "" for nothing. */
export function webAddress(typed: string): string {
  const text = typed.trim();
  return BARE.test(text) ? `https://${text}` : text;
}

export function isWebAddress(typed: string): boolean {
  return WHOLE.test(webAddress(typed));
}
