import type { Finding } from '../corrections/finding.ts';
import { misspeltWords } from '../corrections/misspelt.ts';
import { connectorsOf } from '../features/connectors.ts';
import { contentWords } from '../features/features.ts';
import { patternsOf } from '../features/verb-patterns.ts';
import { type LevelOf, levelNumber } from '../lexicon/word-level.ts';
import type { AnnotatedText } from '../text/annotated-text.ts';
import type { LanguageCriterion } from './weights.ts';

interface Place {
  start: number;
  end: number;
}

/** Places that are shown for one criterion. */
const most = 3;

/** Where in the text each criterion shows; an empty list where nothing in particular does. */
export function evidenceFor(
  annotated: AnnotatedText,
  { levelOf, mistakes }: { levelOf: LevelOf; mistakes: readonly Finding[] },
): Record<LanguageCriterion, Place[]> {
  return {
    Vocabulary: strongestWords(annotated, levelOf),
    Grammar: grammarPlaces(annotated, mistakes),
    Coherence: onePer(connectorsOf(annotated), ({ does }) => does),
    Conventions: slips(annotated),
  };
}

function onePer<T extends Place>(places: readonly T[], keyOf: (place: T) => string): Place[] {
  return [...new Map([...places].reverse().map((place) => [keyOf(place), place])).values()]
    .sort((one, other) => one.start - other.start)
    .slice(0, most);
}

/** The words of the highest levels; a text of everyday words shows its most repeated one. */
function strongestWords(annotated: AnnotatedText, levelOf: LevelOf): Place[] {
  const content = contentWords(annotated);
  const rated = content
    .map((token) => ({ token, level: levelOf(token.lemma) }))
    .flatMap(({ token, level }) => (level === null ? [] : [{ token, level: levelNumber(level) }]))
    .filter(({ level }) => level >= 3)
    .sort((one, other) => other.level - one.level || one.token.start - other.token.start)
    .map(({ token }) => token);
  if (rated.length > 0) return onePer(rated.slice(0, most * 2), ({ lemma }) => lemma);
  const counts = new Map<string, number>();
  for (const { lemma } of content) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  const [commonest, times = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return times < 3 ? [] : content.filter(({ lemma }) => lemma === commonest).slice(0, most);
}

/** Two mistakes and the sentence that shows the widest range. */
function grammarPlaces({ sentences }: AnnotatedText, mistakes: readonly Finding[]): Place[] {
  const wrong = onePer(
    mistakes.filter(({ kind }) => kind === 'grammar'),
    ({ start }) => String(start),
  ).slice(0, 2);
  const rich = sentences
    .map((sentence) => ({ sentence, range: patternsOf(sentence).size }))
    .filter(({ range, sentence }) => range >= 2 && sentence.end - sentence.start <= 240)
    .sort((one, other) => other.range - one.range)[0]?.sentence;
  return [...wrong, ...(rich ? [rich] : [])].sort((one, other) => one.start - other.start);
}

/** Misspelt words, then sentences that begin small. */
function slips(annotated: AnnotatedText): Place[] {
  const misspelt = onePer(
    misspeltWords(annotated).map(({ token }) => token),
    ({ lower }) => lower,
  );
  const small = annotated.sentences.flatMap(({ tokens: [first] }) =>
    first && /^\p{Ll}/u.test(first.text) ? [first] : [],
  );
  return [...misspelt, ...small.filter(({ start }) => !misspelt.some((one) => one.start === start))].slice(0, most);
}
