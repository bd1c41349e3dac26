/** After these a full stop ends no sentence. */
const shortened = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|No|[A-Z])\.$/u;

/**
 * Cuts a text that is still growing: whole sentences, and the rest that may go on. A sentence is whole when something follows its
 * end, for “3.” may become “3.5”. Together they are the text.
 */
export function cutSentences(text: string): { whole: string[]; rest: string } {
  const whole: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/(?:[.!?؟。…]+["'”’»)\]]*\s+|\n+)/gu)) {
    const end = index + mark.length;
    if (shortened.test(text.slice(from, end).trimEnd())) continue;
    whole.push(text.slice(from, end));
    from = end;
  }
  return { whole, rest: text.slice(from) };
}
