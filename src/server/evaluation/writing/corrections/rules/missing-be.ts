import { thirdPerson } from '../../lexicon/verb-forms.ts';
import { type Finding, finding, type Rule, wordsOf } from '../finding.ts';

const forms: Readonly<Record<string, string>> = {
  i: 'am',
  he: 'is',
  she: 'is',
  it: 'is',
  we: 'are',
  you: 'are',
  they: 'are',
};
const degrees = wordsOf('very so really too quite');
const states = wordsOf(
  `happy sad tired hungry thirsty angry sick ill nice good bad beautiful friendly kind busy late ready afraid excited bored
  interested important difficult easy expensive cheap big small old young tall short cold hot warm funny boring
  interesting delicious married single sorry sure`,
);
const openers = wordsOf('and but because so when if');

/** “They happy.” → “They are happy.”, “I from Spain” → “I am from Spain”. */
export const missingBe: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Finding[] => {
    const form = forms[token.lower];
    const before = tokens[at - 1];
    if (form === undefined || (before && !openers.has(before.lower))) return [];
    const degree = degrees.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    const word = tokens[degree];
    const next = tokens[degree + 1];
    if (!word) return [];
    const fits =
      (states.has(word.lower) && next?.pos !== 'NOUN' && next?.pos !== 'VERB' && next?.pos !== 'ADJ') ||
      (word.lower === 'from' && next?.pos === 'PROPN') ||
      (word.pos === 'VERB' && /[^aeiou]ing$|[aeiouy]ing$/.test(word.lower) && word.lemma !== word.lower && at === 0);
    if (!fits || (before?.lower === 'and' && tokens[at - 2] === undefined)) return [];
    return finding(sentence, at, at + 1, {
      rule: 'missing-be',
      explanation: `A sentence needs a verb: “${token.text} ${form} …”.`,
      confidence: 0.9,
      suggestions: [`${token.text} ${form} ${tokens[at + 1]?.text ?? ''}`],
    });
  });
};

/** “I am agree” → “I agree”. */
export const agreeIsVerb: Rule = (sentence) =>
  sentence.tokens.flatMap((token, at) => {
    const next = sentence.tokens[at + 1];
    if (!["'m", 'am', 'is', 'are', "'re"].includes(token.lower) || !next) return [];
    if (!['agree', 'disagree'].includes(next.lower) || token.tail) return [];
    return finding(sentence, at, at + 1, {
      rule: 'verb-without-be',
      explanation: `“${next.lower}” is a verb of its own and needs no “${token.lower}”.`,
      confidence: 0.97,
      suggestions: [token.lower === 'is' ? thirdPerson(next.lower) : next.text],
    });
  });
