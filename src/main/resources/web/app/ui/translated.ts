// A browser that translates a page puts a <font> in the place of each text. lit-html does not know: it writes the next text to
// what stands where its own was, as to a text node. So a <font> takes a text as one, and the reader has the new text; the
// browser translates that in its turn.

Object.defineProperty(HTMLFontElement.prototype, "data", {
  configurable: true,
  set(this: HTMLFontElement, text: unknown) {
    this.replaceWith(document.createTextNode(String(text)));
  },
});

export {};
