import { tooDeepSentence, UnreadableDocument } from './unreadable.ts';

/** Elements within elements; what people write has some dozens. */
const maxDepth = 1_000;

/** How much markup there is. */
export interface MarkupSize {
  elements: number;
  /** The most elements that stand within one another. */
  depth: number;
}

/** Counts how deep markup is nested, because parsers slow down with the square of it. @throws UnreadableDocument */
export function createDepth() {
  const size: MarkupSize = { elements: 0, depth: 0 };
  let depth = 0;
  return {
    size,
    enter() {
      depth += 1;
      size.elements += 1;
      size.depth = Math.max(size.depth, depth);
      if (depth > maxDepth) throw new UnreadableDocument(tooDeepSentence);
    },
    leave() {
      depth -= 1;
    },
  };
}
