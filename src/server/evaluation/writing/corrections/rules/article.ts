import type { Token } from '../../text/annotated-text.ts';
import { finding, type Rule, wordsOf } from '../finding.ts';

/** Nouns that are counted and hardly ever stand alone in the singular. */
const counted = wordsOf(
  `teacher student doctor nurse engineer lawyer driver waiter manager accountant singer actor writer farmer dentist
  programmer car house flat apartment dog cat horse book computer laptop phone bicycle bike ticket hotel
  restaurant bed chair brother sister friend boyfriend girlfriend son daughter baby child problem question idea
  job hobby dream city village country garden shop supermarket camera letter photo picture
  meeting party film movie song game mistake plan`,
);
const takers = wordsOf(
  `be have has had 's 'm 're am is was buy bought buys want wanted wants need needed needs become became see saw
  find found get got make made write wrote send sent`,
);
const isBe = wordsOf("'s 'm 're am is was be become became");
const notBefore = wordsOf('more most other such same own enough less many much few several any some each every no');
const joined = wordsOf('- / & and or');

/** “She is teacher” → “She is a teacher”. */
export const missingArticle: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    if (!counted.has(token.lower) || token.text !== token.lower) return [];
    let first = at;
    while (tokens[first - 1]?.pos === 'ADJ' && !notBefore.has(tokens[first - 1]?.lower ?? '') && at - first < 2)
      first -= 1;
    const verb = tokens[first - 1];
    const next = tokens[at + 1];
    // “They are meeting at six.”
    if (token.lower === 'meeting' && isBe.has(verb?.lower ?? '')) return [];
    if (verb?.lower === "'s" && tokens[first - 2]?.pos !== 'PRON') return [];
    if (!verb || first < 2 || !takers.has(verb.lower) || compound(next)) return [];
    // “Is teacher here?” asks something else, and “what is problem-solving” is one word.
    if (tokens[0] === verb || (isBe.has(verb.lower) && tokens[first - 2]?.lower === 'there' && next?.lower === '-'))
      return [];
    const article = articleFor(tokens[first]?.lower ?? '');
    return finding(sentence, first, at, {
      rule: 'article',
      explanation: `“${token.text}” can be counted: one of it needs “a”, “an” or “the”.`,
      confidence: 0.85,
      suggestions: [`${article} ${phrase(tokens, first, at)}`, `the ${phrase(tokens, first, at)}`],
    });
  });
};

const compound = (next: Token | undefined) =>
  next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.tail || joined.has(next.lower));

const phrase = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

/** By sound, not by letter. */
export function articleFor(lower: string): 'a' | 'an' {
  if (/^(?:hour|honest|honou?r|heir)/.test(lower)) return 'an';
  if (/^(?:uni(?!n|m)|use|usu|eu|one\b|once|ubiq)/.test(lower)) return 'a';
  return /^[aeiou]/.test(lower) ? 'an' : 'a';
}
