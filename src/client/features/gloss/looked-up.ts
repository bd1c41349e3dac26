import { sentenceAt, wordAt, wordsOf } from './words-in-text.ts';

/** A word that somebody points at, where it stands. */
export interface LookedUp {
  word: string;
  /** Empty where there is no telling. */
  sentence: string;
  range: Range;
}

/** Texts whose words can be looked up: what a model wrote, and whatever has the mark `data-words`. */
export const readable = '[data-model-text], [data-words]';
/** Not in these: a double click in them means something else. */
const others = 'pre, code, button, input, textarea, select, [contenteditable], [data-source]';
const blocks = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, figcaption';
/** Words of a phrase that may be looked up together. */
const most = 3;

/** The word or short phrase that is selected in a readable text, whole also where only a part of it is; null for anything else. */
export function selectedWord(selection: Selection | null): LookedUp | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const piece = pieceOf(selection.getRangeAt(0));
  if (!piece || !isReadable(piece.node)) return null;
  const { node, from, until } = piece;
  const spans = wordsOf(node.data).filter(({ start, end }) => start < until && end > from);
  const [first] = spans;
  const last = spans.at(-1);
  return first && last && spans.length <= most ? lookedUp(node, first.start, last.end) : null;
}

/** The one text node of which something is selected; null where more is. Browsers may put an end of it into the next or the last node. */
function pieceOf({ startContainer, startOffset, endContainer, endOffset }: Range) {
  if (startContainer === endContainer)
    return startContainer instanceof Text ? { node: startContainer, from: startOffset, until: endOffset } : null;
  if (startContainer instanceof Text && endOffset === 0)
    return { node: startContainer, from: startOffset, until: startContainer.length };
  if (endContainer instanceof Text && startContainer instanceof Text && startOffset === startContainer.length)
    return { node: endContainer, from: 0, until: endOffset };
  return null;
}

/** The word of a text node at a place. */
export function wordOfNode(node: Text, offset: number): LookedUp | null {
  const span = isReadable(node) ? wordAt(node.data, offset) : null;
  return span && lookedUp(node, span.start, span.end);
}

/** The text nodes of a part of the page that hold readable words, in the order of reading. */
export function readableNodes(root: ParentNode): Text[] {
  return [...root.querySelectorAll(readable)]
    .filter((element) => !element.parentElement?.closest(readable))
    .flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node instanceof Text && isReadable(node)) nodes.push(node);
      return nodes;
    });
}

function isReadable(node: Text): boolean {
  const around = node.parentElement;
  return around?.closest(readable) != null && around.closest(others) === null;
}

function lookedUp(node: Text, start: number, end: number): LookedUp {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const block = node.parentElement?.closest(blocks) ?? node.parentElement?.closest(readable);
  const before = document.createRange();
  if (block) before.selectNodeContents(block);
  before.setEnd(node, start);
  return {
    word: node.data.slice(start, end).replaceAll('’', "'"),
    sentence: sentenceAt(block?.textContent ?? node.data, block ? before.toString().length : start),
    range,
  };
}
