import { tooDeepSentence, UnreadableDocument } from './unreadable.ts';

/** Elements within elements; what people write has some dozens. */
const maxDepth = 1_000;

/** Counts how deep markup is nested, because parsers slow down with the square of it. @throws UnreadableDocument */
export function createDepth() {
  let depth = 0;
  return {
    enter() {
      depth += 1;
      if (depth > maxDepth) throw new UnreadableDocument(tooDeepSentence);
    },
    leave() {
      depth -= 1;
    },
  };
}
