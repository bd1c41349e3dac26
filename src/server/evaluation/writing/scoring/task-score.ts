import { type Curve, scoreOn } from '../../curve.ts';
import type { Annotate, AnnotatedText } from '../text/annotated-text.ts';
import { judgeGenre } from './genre.ts';
import { type MadePoint, pointsOf } from './points.ts';
import { isOffTopic, isTooLong, overLength } from './task-limits.ts';
import type { WritingTask } from './writing-task.ts';

export interface TaskJudgement {
  score: number;
  descriptor: string;
  advice: string;
  made: readonly MadePoint[];
  /** Points that the task asks for; 0 without a task. */
  asked: number;
  flags: readonly TaskFlag[];
}

export type TaskFlag = 'off_topic' | 'too_long';

/** Parts of a task, of 100: what has to be said counts most. */
const [ofPoints, ofLength, ofGenre] = [60, 25, 15];
/** By words written for each word that is asked for at least. */
const lengthCurve: Curve = [
  [0, 0],
  [0.5, 25],
  [0.8, 70],
  [1, 94],
  [1.1, 100],
];
/** Under half of the words that were asked for it is no answer (english.md §4: 2 of 5 at most). */
const mostWhenShort = 40;
/** Without a single point it is about something else. */
const mostOffTopic = 25;
/** Without a task: by words, because ideas that are not developed are short. */
const development: Curve = [
  [20, 10],
  [50, 30],
  [100, 52],
  [180, 70],
  [300, 86],
  [450, 94],
];

/** How well a text does what a task asks; without a task how far it is developed. */
export function judgeTask(annotated: AnnotatedText, task: WritingTask | undefined, annotate: Annotate): TaskJudgement {
  const count = annotated.words.length;
  if (!task)
    return {
      score: scoreOn(development, count),
      descriptor: 'No task was given, so this says how far the ideas are developed.',
      advice:
        count < 180
          ? 'Add a reason or an example to each of your ideas.'
          : 'Take one of your ideas further: what follows from it, and who would disagree?',
      made: [],
      asked: 0,
      flags: [],
    };
  const [fewest, most] = task.words;
  const { made, missed } = pointsOf(annotated, task, annotate);
  const genre = judgeGenre(annotated, task);
  const ratio = count / fewest;
  const all = made.length + missed.length;
  const points = all === 0 ? 1 : made.length / all;
  const kept = { made: made.length, asked: all, words: count, most, summary: task.summary === true };
  const [offTopic, tooLong] = [isOffTopic(kept), isTooLong(kept)];
  const over = overLength(kept);
  const length = Math.min(scoreOn(lengthCurve, ratio), over);
  const sum = points * ofPoints + (length * ofLength) / 100 + genre.met * ofGenre;
  const caps = [
    ...(ratio < 0.5 ? [mostWhenShort] : []),
    ...(offTopic ? [mostOffTopic] : []),
    ...(tooLong ? [over] : []),
  ];
  return {
    score: Math.min(sum, ...caps),
    descriptor: described(),
    advice: advised(),
    made,
    asked: all,
    flags: [...(offTopic ? (['off_topic'] as const) : []), ...(tooLong ? (['too_long'] as const) : [])],
  };

  function described(): string {
    const short = ratio < 0.5 ? ' It has fewer than half of the words that were asked for.' : '';
    const length = tooLong ? ` It has ${count} words, and at most ${most} were asked for.` : short;
    if (offTopic) return `None of the points of the task was found in it.${length}`;
    return `${made.length} of ${all} points of the task were found in it.${length}`;
  }

  function advised(): string {
    const [first] = missed;
    if (first !== undefined) return `Write about this as well: ${first}.`;
    if (over < 100) return `Keep it under ${most} words: leave out ${count - most} or more.`;
    if (ratio < 1) return `Write at least ${fewest} words: ${fewest - count} more.`;
    return genre.advice ?? 'Everything that was asked for is there. Say a little more about one of the points.';
  }
}
