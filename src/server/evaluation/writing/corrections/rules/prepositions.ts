import type { Token } from '../../text/annotated-text.ts';
import { finding, type Rule, wordsOf } from '../finding.ts';

interface Dependent {
  /** Lemmas or forms that it follows. */
  words: ReadonlySet<string>;
  /** What learners write after them; an empty string where they write nothing. */
  wrong: ReadonlySet<string>;
  right: readonly string[];
  /** Only where one of these follows. */
  before?: ReadonlySet<string>;
}

const people = wordsOf('me you him her us them');
const dependents: readonly Dependent[] = [
  { words: wordsOf('depend depends depended depending'), wrong: wordsOf('of from in at'), right: ['on'] },
  { words: wordsOf('interested'), wrong: wordsOf('on about for at'), right: ['in'] },
  { words: wordsOf('married'), wrong: wordsOf('with'), right: ['to'] },
  { words: wordsOf('arrive arrives arrived arriving'), wrong: wordsOf('to'), right: ['at', 'in'] },
  { words: wordsOf('discuss discusses discussed discussing'), wrong: wordsOf('about'), right: [''] },
  { words: wordsOf('afraid'), wrong: wordsOf('from'), right: ['of'] },
  { words: wordsOf('different'), wrong: wordsOf('of'), right: ['from'] },
  { words: wordsOf('similar'), wrong: wordsOf('with as'), right: ['to'] },
  { words: wordsOf('responsible'), wrong: wordsOf('of'), right: ['for'] },
  { words: wordsOf('famous'), wrong: wordsOf('of by'), right: ['for'] },
  { words: wordsOf('participate participates participated'), wrong: wordsOf('on at to'), right: ['in'] },
  { words: wordsOf('believe believes believed'), wrong: wordsOf('on'), right: ['in'] },
  { words: wordsOf('focus focuses focused'), wrong: wordsOf('in at'), right: ['on'] },
  { words: wordsOf('congratulations'), wrong: wordsOf('for'), right: ['on'] },
  { words: wordsOf('listen listens listened listening'), wrong: wordsOf('music songs podcasts'), right: ['to'] },
  { words: wordsOf('wait waits waited waiting'), wrong: people, right: ['for'] },
  { words: wordsOf('explain explained explains'), wrong: people, right: ['to'] },
  {
    words: wordsOf('good bad'),
    wrong: wordsOf('in'),
    right: ['at'],
    before: wordsOf('english maths math mathematics football sports tennis music cooking drawing singing dancing'),
  },
];
/** “depend of course on”, “different of late”. */
const setPhrases = wordsOf('course part turn general late fact behalf');

/** Is what stands after the word an object that needs a preposition first? */
const isObject = ({ wrong }: Dependent) => wrong === people || wrong.has('music');

/** “depend of” → “depend on”, “listen music” → “listen to music”. */
export const prepositions: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (!next || token.kind !== 'word') return [];
    const dependent = dependents.find(({ words, wrong }) => words.has(token.lower) && wrong.has(next.lower));
    if (!dependent || !fits(dependent, tokens, at)) return [];
    const said = dependent.right.map((right) =>
      [token.text, right, isObject(dependent) ? next.text : ''].filter(Boolean).join(' '),
    );
    const [right] = dependent.right;
    return finding(sentence, at, at + 1, {
      rule: 'preposition',
      explanation: right ? `Say “${said[0]}”.` : `“${token.text}” takes its object without “${next.text}”.`,
      confidence: 0.88,
      suggestions: said,
    });
  });
};

function fits({ before }: Dependent, tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 2]?.lower ?? '';
  // “He arrived to take me home”, “the focus at work”.
  if (setPhrases.has(after) || tokens[at + 2]?.pos === 'VERB' || tokens[at - 1]?.pos === 'DET') return false;
  return before === undefined || before.has(after);
}
