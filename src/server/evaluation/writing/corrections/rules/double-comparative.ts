import { finding, type Rule, wordsOf } from '../finding.ts';

const short = wordsOf(
  `tall big small old young cheap fast slow easy happy nice hot cold warm cool long short high low hard soft rich poor
  strong weak clean dirty early late near large great safe light dark deep wide quiet busy heavy funny healthy lazy
  angry pretty ugly simple thin fat kind clever new loud bright sweet`,
);
const irregular: Readonly<Record<string, string>> = { better: 'more', worse: 'more', best: 'most', worst: 'most' };

/** `more` for `taller`, `most` for `tallest`; undefined where the word is no such form. */
function degree(lower: string): string | undefined {
  if (lower in irregular) return irregular[lower];
  const ending = /^(.+?)(er|est)$/.exec(lower);
  if (!ending) return undefined;
  const [, stem = '', suffix] = ending;
  const bases = [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')];
  return bases.some((base) => short.has(base)) ? (suffix === 'er' ? 'more' : 'most') : undefined;
}

/** “more taller” → “taller”. */
export const doubleComparative: Rule = (sentence) =>
  sentence.tokens.flatMap((token, at) => {
    const next = sentence.tokens[at + 1];
    if (!next || (token.lower !== 'more' && token.lower !== 'most') || degree(next.lower) !== token.lower) return [];
    // “more older people are working” can mean a greater number of them.
    const after = sentence.tokens[at + 2];
    if (token.lower === 'more' && after?.pos === 'NOUN' && sentence.tokens[at - 1]?.lower !== 'a') return [];
    return finding(sentence, at, at + 1, {
      rule: 'double-comparative',
      explanation: `“${next.text}” compares already: leave out “${token.lower}”.`,
      confidence: 0.95,
      suggestions: [next.text],
    });
  });
