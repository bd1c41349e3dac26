import type { Token } from '../../text/annotated-text.ts';
import { finding, type Rule, wordsOf } from '../finding.ts';

const subjects = wordsOf('i he she we they it');
const joining = wordsOf(
  `when if because although though while whereas since after before as whenever once until till unless whether whatever what
  who which where how why whoever however whose than and or but so yet nor not no never hardly every`,
);
const saying = wordsOf(
  'said says say think thought thinks know knows believe believes guess suppose asked told wrote replied',
);
const times = wordsOf('time moment day way year morning minute week');

const isFiniteVerb = ({ pos, lower }: Token) => (pos === 'VERB' || pos === 'AUX') && !lower.endsWith('ing');

/** Does it have a subject and, after it, a verb? */
function isClause(tokens: readonly Token[]): boolean {
  const subject = tokens.findIndex(({ pos }) => pos === 'PRON' || pos === 'NOUN' || pos === 'PROPN');
  return subject !== -1 && tokens.slice(subject + 1).some(isFiniteVerb);
}

/** “It was cold, we stayed at home.” → “It was cold. We stayed at home.” */
export const commaSplice: Rule = (sentence) => {
  const { tokens } = sentence;
  const commas = tokens.flatMap(({ lower }, at) => (lower === ',' ? [at] : []));
  const [at] = commas;
  if (at === undefined || commas.length > 1 || tokens.at(-1)?.lower === '?') return [];
  const first = tokens.slice(0, at);
  const second = tokens.slice(at + 1);
  const [opener] = first;
  const subject = second[0];
  if (!opener || !subject || first.length < 3 || !subjects.has(subject.lower) || !second[1] || !isFiniteVerb(second[1]))
    return [];
  if (['VERB', 'AUX', 'ADP', 'PART', 'ADV', 'SCONJ', 'CCONJ'].includes(opener.pos)) return [];
  const isJoined = first.some(({ lower, kind }) => joining.has(lower) || kind === 'punctuation' || kind === 'other');
  // “It is late, he said.”
  const isSpeech = second.slice(0, 3).some(({ lower }) => saying.has(lower));
  if (isJoined || isSpeech || isFiniteVerb(first.at(-1) ?? opener)) return [];
  if (first.slice(0, 4).some(({ lower }) => times.has(lower)) || !isClause(first)) return [];
  return finding(sentence, at, at + 1, {
    rule: 'comma-splice',
    explanation: 'These are two sentences: part them by a full stop, or join them by a word such as “so” or “and”.',
    confidence: 0.75,
    suggestions: [`. ${upperFirst(subject.text)}`, `, so ${subject.text}`, `; ${subject.text}`],
  });
};

const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
