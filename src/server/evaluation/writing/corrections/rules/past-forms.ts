import { baseOfPast } from '../../lexicon/verb-forms.ts';
import type { Token } from '../../text/annotated-text.ts';
import { opensClause } from '../../text/clause.ts';
import { type Finding, finding, type Rule, wordsOf } from '../finding.ts';

const subjects = wordsOf('i you he she it we they');
const questions = wordsOf('what who which how where when why that whatever');
const leads = wordsOf(
  `want wants wanted need needs needed have has had like likes liked try tried decide decided go goes went going hope hoped
  plan planned start started begin began love loved learn learned ask asked help helped able ready happy important
  difficult easy hard used forget forgot remember remembered know`,
);

const isVerb = (token: Token | undefined): token is Token => token?.pos === 'VERB' || token?.lower === 'had';

/** “did went” → “did go”, “didn't saw” → “didn't see”. */
export const doublePast: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Finding[] => {
    if (token.lower !== 'did') return [];
    const denied = ["n't", 'not'].includes(tokens[at + 1]?.lower ?? '');
    const afterNo = denied ? at + 2 : at + 1;
    const asked = opensClause(tokens, at) || questions.has(tokens[at - 1]?.lower ?? '');
    const inverted = asked && subjects.has(tokens[afterNo]?.lower ?? '');
    const where = inverted ? afterNo + 1 : afterNo;
    // “What he did surprised me” has two verbs of its own.
    const plain = subjects.has(tokens[at - 1]?.lower ?? '') && opensClause(tokens, at - 1);
    const relative = tokens.slice(0, at).some(({ lower }) => questions.has(lower));
    if (!denied && !inverted && (!plain || relative)) return [];
    const verb = tokens[where];
    if (!isVerb(verb)) return [];
    const base = baseOfPast(verb.lower, verb.lemma);
    if (base === undefined) return [];
    return finding(sentence, where, where, {
      rule: 'double-past',
      explanation: '“did” shows the past already: the verb after it stays in its base form.',
      confidence: 0.94,
      suggestions: [base],
    });
  });
};

/** “want to bought” → “want to buy”. */
export const pastAfterTo: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Finding[] => {
    const verb = tokens[at + 1];
    if (token.lower !== 'to' || !isVerb(verb) || !leads.has(tokens[at - 1]?.lower ?? '')) return [];
    const base = baseOfPast(verb.lower, verb.lemma);
    if (base === undefined || tokens[at + 2]?.pos === 'NOUN') return [];
    return finding(sentence, at + 1, at + 1, {
      rule: 'to-infinitive',
      explanation: 'After “to” the verb stays in its base form.',
      confidence: 0.92,
      suggestions: [base],
    });
  });
};
