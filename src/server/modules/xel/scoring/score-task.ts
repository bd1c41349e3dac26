import type { z } from 'zod';
import type { Evaluation } from '#contract/evaluation.ts';
import type { CourseTask } from '../course.ts';
import { answersOf, type Response, textOfResponse } from '../response.ts';
import { scoreOpen } from './open.ts';
import type { TaskResult } from './result.ts';
import { isOpen, scoreClosed } from './score-closed.ts';
import type { IsWord } from './typo.ts';

type EvaluationShape = z.infer<typeof Evaluation>;

/**
 * Judges an open answer, `score` from 0 to 100; or refuses one that is none (copied, another language, words without order) with a
 * sentence: it counts nothing then. Undefined where it cannot judge: the task alone decides.
 */
export type Evaluate = (input: {
  task: CourseTask;
  text: string;
  /** Whose answer it is; without it no provider is asked. */
  userId?: string;
}) => Promise<{ score: number; evaluation: EvaluationShape; note?: string } | { refused: string } | undefined>;

export interface Scored extends TaskResult {
  evaluation?: EvaluationShape;
}

/** Scores a response: by its keys, or for an open task by whoever judges, and without one by what the task alone can tell. */
export function createScorer(isWord: IsWord, evaluate?: Evaluate) {
  return async (task: CourseTask, response: Response, userId?: string): Promise<Scored> => {
    const answers = answersOf(task.source, response);
    if (!isOpen(task.source)) return scoreClosed(task.id, task.source, answers, isWord);
    const own = scoreOpen(task.source, answers);
    const text = textOfResponse(task.source, response);
    const judged = text === '' ? undefined : await evaluate?.({ task, text, ...(userId !== undefined && { userId }) });
    if (!judged) return own;
    if ('refused' in judged)
      return { share: 0, items: own.items.map((item) => ({ ...item, share: 0, note: judged.refused })) };
    const share = Math.max(0, Math.min(100, judged.score)) / 100;
    // What was looked at without a judge is said no more; one item is what was judged.
    const said = judged.note === undefined ? {} : { note: judged.note };
    const items = own.items.map(({ note: _note, ...item }, _n, all) =>
      all.length === 1 ? { ...item, ...said, share } : item,
    );
    return { share, items, evaluation: judged.evaluation };
  };
}
export type Score = ReturnType<typeof createScorer>;
