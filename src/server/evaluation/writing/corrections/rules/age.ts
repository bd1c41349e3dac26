import { finding, type Rule, wordsOf } from '../finding.ts';

const forms: Readonly<Record<string, string>> = { have: 'am', has: 'is', "'ve": 'am' };
const subjects = wordsOf('i he she');

/** “I have 22 years old” → “I am 22 years old”. */
export const age: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    const form = forms[token.lower];
    const before = tokens[at - 1]?.lower ?? '';
    const [number, years, next] = tokens.slice(at + 1, at + 4);
    if (form === undefined || (number?.kind !== 'number' && number?.pos !== 'NUM') || years?.lower !== 'years')
      return [];
    const isAge = next?.lower === 'old' || next === undefined || (next.kind === 'punctuation' && subjects.has(before));
    if (!isAge || token.tail) return [];
    const last = next?.lower === 'old' ? at + 3 : at + 2;
    const be = before === 'i' || form === 'is' ? form : 'are';
    return finding(sentence, at, last, {
      rule: 'age',
      explanation: 'In English you are so many years old, you do not have them.',
      confidence: 0.95,
      suggestions: [`${be} ${number.text} years old`],
    });
  });
};
