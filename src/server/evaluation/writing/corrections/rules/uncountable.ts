import { type Finding, finding, type Rule, wordsOf } from '../finding.ts';

/** Never in the plural. */
export const noPlural: Readonly<Record<string, string>> = Object.fromEntries(
  `information advice furniture homework equipment luggage baggage knowledge feedback software music traffic
  evidence housework rubbish research weather`
    .split(/\s+/)
    .map((noun) => [`${noun}s`, noun]),
);
/** No “a” or “an” before them. */
const noArticle = wordsOf(
  'information advice furniture homework equipment luggage baggage news software housework money evidence bread',
);
/** Not after “many” or “few”. */
const notMany = wordsOf(
  `${[...noArticle].join(' ')} music time water food work knowledge help fun research pollution experience rain rice sugar
  milk coffee love sleep snow traffic`,
);
const amounts: Readonly<Record<string, readonly string[]>> = {
  many: ['much', 'a lot of'],
  few: ['little', 'not much'],
  several: ['some', 'a lot of'],
  these: ['this'],
  those: ['that'],
};
/** “many times”, “many experiences” and “few works” are right: only the singular is looked at, and these are left alone. */
const bothWays = wordsOf('time experience work coffee');

const isCompound = (pos: string | undefined) => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ';

/** “informations” → “information”, “an advice” → “some advice”. */
export const uncountable: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Finding[] => {
    const singular = noPlural[token.lower];
    if (singular !== undefined && token.pos !== 'VERB')
      return finding(sentence, at, at, {
        rule: 'uncountable',
        explanation: `“${singular}” has no plural in English.`,
        confidence: 0.95,
        suggestions: [singular],
      });
    const before = tokens[at - 1];
    if (!before || !noArticle.has(token.lower) || !['a', 'an'].includes(before.lower)) return [];
    if (isCompound(tokens[at + 1]?.pos) || tokens[at + 1]?.lower === '-') return [];
    return finding(sentence, at - 1, at, {
      rule: 'uncountable',
      explanation: `“${token.lower}” cannot be counted, so it has no “${before.lower}”.`,
      confidence: 0.92,
      suggestions: [`some ${token.text}`, token.text],
    });
  });
};

/** “many information” → “much information”. */
export const manyUncountable: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Finding[] => {
    const noun = tokens[at + 1];
    const instead = amounts[token.lower];
    if (!noun || !instead) return [];
    const singular = noPlural[noun.lower] ?? noun.lower;
    if (!notMany.has(singular) || bothWays.has(singular) || isCompound(tokens[at + 2]?.pos)) return [];
    if (noun.pos !== 'NOUN' || tokens[at + 2]?.lower === '-') return [];
    return finding(sentence, at, at + 1, {
      rule: 'many-uncountable',
      explanation: `“${singular}” cannot be counted: say “${instead[0]}” instead of “${token.lower}”.`,
      confidence: 0.93,
      suggestions: instead.map((amount) => `${amount} ${singular}`),
    });
  });
};
