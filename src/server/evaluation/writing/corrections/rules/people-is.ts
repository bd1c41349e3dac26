import { thirdPerson } from '../../lexicon/verb-forms.ts';
import { isSubject } from '../../text/clause.ts';
import { finding, type Rule, wordsOf } from '../finding.ts';

const pluralOnly = wordsOf('people children police men women');
const forms: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const explanation = 'This word means more than one, so its verb is like that after “they”.';

/** “people is” → “people are”. */
export const peopleIs: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    if (!pluralOnly.has(token.lower) || !isSubject(tokens, at)) return [];
    const verb = tokens[at + 1];
    if (!verb) return [];
    const isPresent = verb.pos === 'VERB' && verb.lemma !== verb.lower && verb.lower === thirdPerson(verb.lemma);
    const suggestion = forms[verb.lower] ?? (isPresent ? verb.lemma : undefined);
    if (suggestion === undefined) return [];
    return finding(sentence, at + 1, at + 1, {
      rule: 'people-are',
      explanation,
      confidence: 0.92,
      suggestions: [suggestion],
    });
  });
};
