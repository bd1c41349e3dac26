import type { Annotate, AnnotatedText, Token } from '../text/annotated-text.ts';
import type { WritingTask } from './writing-task.ts';

export interface MadePoint {
  label: string;
  start: number;
  end: number;
}

/** Which points of a task are made, and where; the phrases are compared by lemma, so that “visited” makes “visit”. */
export function pointsOf(
  { sentences }: AnnotatedText,
  { points }: WritingTask,
  annotate: Annotate,
): { made: MadePoint[]; missed: string[] } {
  const made: MadePoint[] = [];
  const missed: string[] = [];
  for (const { label, any } of points) {
    const phrases = any.map((phrase) => annotate(phrase).sentences.flatMap(({ tokens }) => tokens));
    const place = sentences.flatMap(({ tokens }) => phrases.flatMap((phrase) => find(tokens, phrase)))[0];
    if (place) made.push({ label, ...place });
    else missed.push(label);
  }
  return { made, missed };
}

const alike = (one: Token, other: Token) => one.lower === other.lower || one.lemma === other.lemma;

function find(tokens: readonly Token[], phrase: readonly Token[]): { start: number; end: number }[] {
  if (phrase.length === 0) return [];
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    const run = tokens.slice(at, at + phrase.length);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.every((token, more) => alike(token, phrase[more] ?? token)))
      return [{ start: first.start, end: last.end }];
  }
  return [];
}
