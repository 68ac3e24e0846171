// An explanation in three short blocks, each a paragraph that begins with its name in bold; any other explanation is free. Pure.

const NAMES: Record<string, readonly [string, string, string]> = {
  nl: ["Twee kanten", "Feiten", "Let op"],
  en: ["Two sides", "Facts", "Take care"],
};

export const WORDS_IN_BLOCKS = 90;

const label = (name: string) => `**${name}.**`;

/** To fill in, in the language of the deck, if it has names for them. */
export function emptyBlocks(language: string): string | undefined {
  return NAMES[language.slice(0, 2)]?.map((name) => `${label(name)} `).join("\n\n");
}

/** Whether it is in blocks, and one is empty, too many words or out of its order, so that the server would refuse it. */
export function areBroken(explanation: string): boolean {
  const text = explanation.trim();
  const names = Object.values(NAMES).find(([first]) => text.startsWith(label(first)));
  const blocks = text.split(/\n[ \t]*\n\s*/);
  return (
    names !== undefined &&
    (blocks.length !== names.length ||
      words(text) > WORDS_IN_BLOCKS ||
      !names.every((name, index) => {
        const block = blocks[index]?.trim() ?? "";
        return block.startsWith(label(name)) && block.length > label(name).length + 1;
      }))
  );
}

export function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
