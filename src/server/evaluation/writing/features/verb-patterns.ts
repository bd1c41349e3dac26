import { baseOfPast } from '../lexicon/verb-forms.ts';
import type { Sentence, Token } from '../text/annotated-text.ts';

const modals = new Set("can could will would shall should may might must wo ca 'll".split(' '));
const be = new Set("be am is are was were been being 's 're 'm".split(' '));
const have = new Set("have has had having 've".split(' '));
const relative = new Set(['who', 'which', 'whose', 'whom', 'where']);
const steps = new Set([
  'not',
  "n't",
  'always',
  'never',
  'already',
  'just',
  'also',
  'often',
  'been',
  'ever',
  'still',
  'really',
]);

const isParticiple = ({ lower, lemma }: Token) => baseOfPast(lower, lemma) !== undefined || lower === 'been';

/** The kinds of verb forms and of clauses that stand in a sentence: the range of its grammar. */
export function patternsOf({ tokens }: Sentence): Set<string> {
  const found = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens.slice(at + 1).find(({ lower }) => !steps.has(lower));
    if (modals.has(token.lower) && token.pos === 'AUX') found.add('modal');
    if (be.has(token.lower) && next && /ing$/.test(next.lower) && next.pos === 'VERB') found.add('continuous');
    if (be.has(token.lower) && next?.pos === 'VERB' && isParticiple(next)) found.add('passive');
    if (have.has(token.lower) && next && (next.pos === 'VERB' || next.lower === 'been') && isParticiple(next)) {
      found.add(token.lower === 'had' ? 'past perfect' : 'perfect');
      if (modals.has(tokens[at - 1]?.lower ?? '')) found.add('modal perfect');
    }
    if (token.pos === 'VERB' && baseOfPast(token.lower, token.lemma) !== undefined) found.add('past');
    if (token.lower === 'to' && next?.pos === 'VERB') found.add('infinitive');
    if (token.lower === 'if' || token.lower === 'unless') found.add('condition');
    if (relative.has(token.lower) && ['NOUN', 'PROPN'].includes(tokens[at - 1]?.pos ?? ''))
      found.add('relative clause');
    if (token.pos === 'SCONJ' && !['if', 'like'].includes(token.lower)) found.add('subordinate clause');
    if (['ADP', 'VERB'].includes(tokens[at - 1]?.pos ?? '') && /ing$/.test(token.lower) && token.pos === 'VERB')
      found.add('gerund');
    if (token.lower === 'than' || (token.pos === 'ADJ' && /(?:er|est)$/.test(token.lower))) found.add('comparison');
  }
  return found;
}
