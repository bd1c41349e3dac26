import { pastOf } from '../../lexicon/verb-forms.ts';
import type { Token } from '../../text/annotated-text.ts';
import { finding, type Rule, wordsOf } from '../finding.ts';

const subjects = wordsOf('i we he she they you');
const units = wordsOf(
  'night week weekend month year summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday',
);
/** Verbs that tell what happened. */
const telling = wordsOf(
  `go come see meet eat drink buy visit play watch take make have get give tell ask find arrive leave start finish travel
  walk run swim stay sleep cook talk speak write call live work study learn lose win break feel become decide try help`,
);

/** Where the words for a time in the past end, from the beginning of a sentence; −1 where it does not begin with any. */
function pastTimeEnd(tokens: readonly Token[]): number {
  const [first, second, third] = tokens.map(({ lower }) => lower);
  if (first === 'yesterday') return second === 'morning' || second === 'evening' ? 2 : 1;
  if (first === 'last' && units.has(second ?? '')) return 2;
  const ago = tokens.slice(0, 5).findIndex(({ lower }) => lower === 'ago');
  return ago > 1 && third !== undefined && tokens[0]?.kind !== 'punctuation' ? ago + 1 : -1;
}

/** “Yesterday I go to school” → “Yesterday I went to school”. */
export const pastTime: Rule = (sentence) => {
  const { tokens } = sentence;
  const end = pastTimeEnd(tokens);
  if (end === -1) return [];
  const subject = tokens[end]?.lower === ',' ? end + 1 : end;
  const verb = tokens[subject + 1];
  if (!subjects.has(tokens[subject]?.lower ?? '') || !verb || !telling.has(verb.lemma)) return [];
  // “have been”, “has done” stand in another tense, and a past form is right.
  const isPresent = verb.lower === verb.lemma || verb.lower === `${verb.lemma}s` || verb.lower === `${verb.lemma}es`;
  const perfect = verb.lemma === 'have' && ['VERB', 'AUX', 'ADV'].includes(tokens[subject + 2]?.pos ?? '');
  const past = pastOf(verb.lemma);
  if (!isPresent || perfect || past === undefined) return [];
  return finding(sentence, subject + 1, subject + 1, {
    rule: 'past-time',
    explanation: `“${tokens
      .slice(0, end)
      .map(({ text }) => text)
      .join(' ')}” is over, so the verb is in the past.`,
    confidence: 0.9,
    suggestions: [past],
  });
};
