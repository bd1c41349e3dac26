import { looksLikeItsPast, thirdPerson } from '../../lexicon/verb-forms.ts';
import type { Token } from '../../text/annotated-text.ts';
import { isSubject, opensClause, phraseStart } from '../../text/clause.ts';
import { type Finding, finding, type Rule, wordsOf } from '../finding.ts';

const singular = wordsOf('he she it');
const plural = wordsOf('i you we they');
const between = wordsOf('always never often usually sometimes also really still only just');
const beings = wordsOf(
  `brother sister mother father mom mum dad friend teacher boss husband wife son daughter cousin uncle aunt neighbour
  neighbor colleague boyfriend girlfriend grandmother grandfather grandma grandpa dog cat roommate`,
);
/** Verbs that a tagger takes for nouns or prepositions after a noun. */
const everyday = wordsOf(
  `live work like want have need play eat study help make think know say speak come go love watch read cook teach
  drive run walk talk look feel sleep drink`,
);
const modals = wordsOf("can could will would shall should may might must ca wo 'll 'd");
const joins = wordsOf('and or');
/** “They demanded that she leave.” */
const wishes = /^(?:demand|suggest|recommend|insist|propos|request|require)/;
const notVerbs = wordsOf('better best last firm major');
const pastOnly = wordsOf('used');
const pluralsInS = wordsOf('news mathematics physics politics economics athletics series species means gymnastics');

/** The verb after a subject at this place, an adverb between them allowed. */
function verbAfter(tokens: readonly Token[], at: number): number {
  return between.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}

const isBase = (token: Token) =>
  (token.pos === 'VERB' || token.lower === 'have' || token.lower === 'do') &&
  token.lower === token.lemma &&
  !modals.has(token.lower) &&
  !pastOnly.has(token.lower) &&
  !looksLikeItsPast(token.lower) &&
  !/(?:ing|ed)$/.test(token.lower);

/** A verb has an -s after he, she, it and one person, and none after the others. */
export const agreement: Rule = (sentence) => {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Finding[] => {
    const verb = tokens[verbAfter(tokens, at)];
    if (!verb) return [];
    const where = verbAfter(tokens, at);
    if (singular.has(token.lower) && token.text !== 'IT' && opensClause(tokens, at))
      return afterOne(token.lower, verb, where);
    // “My wife and I are …”
    const coupled = joins.has(tokens[phraseStart(tokens, at) - 1]?.lower ?? '');
    if (plural.has(token.lower) && opensClause(tokens, at) && !(token.lower === 'i' && coupled))
      return afterMany(token.lower, verb, where);
    if (token.pos !== 'NOUN' || token.text !== token.lower || !isSubject(tokens, at) || coupled) return [];
    if (beings.has(token.lower) && everyday.has(verb.lower) && saysMore(tokens[where + 1]))
      return add(where, thirdPerson(verb.lower), `After “${token.text}” (one person) the verb ends in -s.`, 0.8);
    const many = token.lower.endsWith('s') && token.lemma !== token.lower && !pluralsInS.has(token.lower);
    // “Two minutes is not a lot of time.”
    const counted = tokens.slice(phraseStart(tokens, at), at).some(({ pos }) => pos === 'NUM');
    return many && !counted ? afterMany(token.lower, verb, where) : [];
  });

  function afterOne(subject: string, verb: Token, where: number): Finding[] {
    if (verb.lower === 'are' || verb.lower === 'were')
      return wished(where)
        ? []
        : add(where, verb.lower === 'are' ? 'is' : 'was', `After “${subject}” say “is” or “was”.`, 0.9);
    if (verb.lower === 'do' && tokens[where + 1]?.lower === "n't")
      return add(where, 'does', `After “${subject}” say “doesn’t”, not “don’t”.`, 0.95);
    if (!isBase(verb) || notVerbs.has(verb.lower) || tokens.slice(0, where).some(({ lower }) => wishes.test(lower)))
      return [];
    return add(where, thirdPerson(verb.lower), `After “${subject}” a verb in the present ends in -s.`, 0.9);
  }

  function afterMany(subject: string, verb: Token, where: number): Finding[] {
    const said = `After “${subject}” the verb has no -s.`;
    if (subject !== 'i' && (verb.lower === 'is' || verb.lower === 'was'))
      return add(where, verb.lower === 'is' ? 'are' : 'were', `“${subject}” goes with “are” or “were”.`, 0.9);
    if (subject === 'i' && (verb.lower === 'is' || verb.lower === 'are'))
      return add(where, 'am', 'After “I” say “am”.', 0.95);
    if (verb.lower === 'has') return add(where, 'have', said, 0.9);
    if (verb.lower === 'does') return add(where, 'do', said, 0.9);
    if (verb.pos !== 'VERB' || verb.lemma === verb.lower || verb.lower !== thirdPerson(verb.lemma)) return [];
    return add(where, verb.lemma, said, 0.85);
  }

  /** “if it were”, “I wish he were”. */
  function wished(where: number): boolean {
    return tokens.slice(0, where).some(({ lower }) => lower === 'if' || lower === 'wish' || lower === 'though');
  }

  function add(where: number, suggestion: string, explanation: string, confidence: number): Finding[] {
    return finding(sentence, where, where, { rule: 'agreement', explanation, confidence, suggestions: [suggestion] });
  }
};

/** What follows shows that it was a verb: “my brother work in a bank”, not “my brother work permit”. */
function saysMore(next: Token | undefined): boolean {
  return !next || ['ADP', 'DET', 'PRON', 'PART', 'ADV', 'PUNCT', 'CCONJ', 'NUM'].includes(next.pos);
}
