import type { z } from 'zod';
import type { Evaluation } from '#contract/evaluation.ts';
import { type CourseTask, itemIdOf } from '../course.ts';
import { answersOf, type Response, textOfResponse } from '../response.ts';
import { scoreOpen } from './open.ts';
import { type ItemResult, meanOf, type TaskResult } from './result.ts';
import { isOpen, scoreClosed } from './score-closed.ts';
import type { IsWord } from './typo.ts';

type EvaluationShape = z.infer<typeof Evaluation>;

/**
 * Judges an open answer, `score` from 0 to 100; or refuses one that is none (copied, another language, words without order) with a
 * sentence: it counts nothing then. A text that is too short to judge is looked at: `looked` is what is to be put right in it.
 * Undefined where it cannot judge: the task alone decides.
 */
export type Evaluate = (input: {
  task: CourseTask;
  text: string;
  /** Which sentence or turn of the task it answers; the whole task without it. */
  item?: string;
  /** Whose answer it is; without it no provider is asked. */
  userId?: string;
}) => Promise<Verdict>;

type Verdict =
  | { score: number; evaluation: EvaluationShape; note?: string }
  | { refused: string }
  | { looked: EvaluationShape['corrections'] }
  | undefined;

export interface Scored extends TaskResult {
  evaluation?: EvaluationShape;
}

/** Scores a response: by its keys, or for an open task by whoever judges, and without one by what the task alone can tell. */
export function createScorer(isWord: IsWord, evaluate?: Evaluate) {
  return async (task: CourseTask, response: Response, userId?: string): Promise<Scored> => {
    const { source } = task;
    const answers = answersOf(source, response);
    if (!isOpen(source)) return scoreClosed(task.id, source, answers, isWord);
    const text = textOfResponse(source, response);
    if (text === '' || !evaluate) return scoreOpen(source, answers);
    const byItem = source.type === 'write_sentence' || source.type === 'role_turn';
    const verdicts: Verdict[] = [];
    for (const [index, answer] of answers.entries()) {
      const own = answer.join(' ').trim();
      if (byItem) verdicts.push(own === '' ? undefined : await evaluate({ task, text: own, item: itemIdOf(index) }));
    }
    // A conversation is judged turn by turn, and as a whole: what it shows of the language takes more than a turn.
    const whole =
      source.type === 'write_sentence'
        ? undefined
        : await evaluate({ task, text, ...(userId !== undefined && { userId }) });
    const all = byItem ? verdicts : [whole];
    const own = scoreOpen(
      source,
      answers,
      all.map((verdict) => (verdict && 'looked' in verdict ? verdict.looked : undefined)),
    );
    if (whole && 'refused' in whole)
      return { share: 0, items: own.items.map((item) => ({ ...item, share: 0, note: whole.refused })) };
    const items = own.items.map((item, index) => judgedItem(item, all[index]));
    const evaluation = whole && 'evaluation' in whole ? { evaluation: whole.evaluation } : {};
    if (byItem) return { share: meanOf(items.map(({ share }) => share)), items, ...evaluation };
    if (!whole || !('score' in whole)) return { ...own, ...evaluation };
    return { share: shareOf(whole.score), items: items.length === 1 ? items : own.items, ...evaluation };
  };
}
export type Score = ReturnType<typeof createScorer>;

const shareOf = (score: number): number => Math.max(0, Math.min(100, score)) / 100;

/** What was looked at without a judge is said no more where there is one. */
function judgedItem({ note, ...item }: ItemResult, verdict: Verdict): ItemResult {
  if (!verdict || 'looked' in verdict) return { ...item, ...(note !== undefined && { note }) };
  if ('refused' in verdict) return { ...item, share: 0, note: verdict.refused };
  const said = verdict.note === undefined ? {} : { note: verdict.note };
  return { ...item, ...said, share: shareOf(verdict.score) };
}
