import type { Token } from './annotated-text.ts';

const openers = new Set(
  'and but or so because when if while although though since before after until that whenever unless then'.split(' '),
);
const withinSubject = new Set(['DET', 'ADJ', 'NUM']);
const owners = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);

/** Does a clause begin before the token at this place: a sentence, after a comma or after a joining word? */
export function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.kind === 'punctuation') return [',', ';', ':', '"', '-', '(', '!', '.', '?'].includes(before.lower);
  return openers.has(before.lower);
}

/** The first token of the noun phrase that ends at this place: articles, owners, numbers and adjectives before a noun. */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let first = at;
  for (;;) {
    const before = tokens[first - 1];
    if (!before || !(withinSubject.has(before.pos) || owners.has(before.lower))) return first;
    first -= 1;
  }
}

/** Is what ends at this place the subject of a clause: does a clause open where its noun phrase begins? */
export const isSubject = (tokens: readonly Token[], at: number): boolean =>
  opensClause(tokens, phraseStart(tokens, at));
