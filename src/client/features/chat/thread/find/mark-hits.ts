import { occurrences } from './find-hits.ts';
import { withPlaces } from './fold-text.ts';

/** What stands beside the text and is not part of it. */
const beside = 'button, figcaption, [aria-hidden="true"], .sr-only';
/** Words do not go on from one of these to the next. */
const blocks = 'p, li, td, th, h3, h4, h5, h6, pre, blockquote, article';

/** The places in the page where `words` (folded) stand in the texts of a row, in order. */
export function rangesIn(row: Element, words: string): Range[] {
  return [...row.querySelectorAll('[data-said]')].flatMap((said) => rangesOf(said, words));
}

function rangesOf(said: Element, words: string): Range[] {
  const nodes: { node: Text; from: number }[] = [];
  let all = '';
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (parent?.closest(beside)) continue;
    const own = parent?.closest(blocks);
    if (block !== undefined && own !== block) all += '\n';
    block = own;
    nodes.push({ node, from: all.length });
    all += node.data;
  }
  const { text, at } = withPlaces(all);
  return occurrences(text, words).flatMap((start) => {
    const range = document.createRange();
    const first = placeOf(at[start] ?? 0, nodes);
    // The end stands behind the last character, with all marks that belong to it.
    const last = placeOf(Math.max((at[start + words.length] ?? all.length) - 1, 0), nodes);
    if (!first || !last) return [];
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, Math.min(last.offset + 1, last.node.length));
    return [range];
  });
}

function placeOf(place: number, nodes: readonly { node: Text; from: number }[]): { node: Text; offset: number } | null {
  const found = nodes.findLast(({ from }) => from <= place);
  return found ? { node: found.node, offset: Math.min(place - found.from, found.node.length) } : null;
}

const names = { all: 'chat-find', current: 'chat-find-current' };

/** Marks places in the page without changing it; where the browser cannot, only the row of the current one is marked. */
export function showMarks(all: readonly Range[], current: Range | null): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  CSS.highlights.set(names.all, new Highlight(...all.filter((range) => range !== current)));
  if (current) CSS.highlights.set(names.current, new Highlight(current));
  else CSS.highlights.delete(names.current);
}

export function hideMarks(): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  for (const name of Object.values(names)) CSS.highlights.delete(name);
}
