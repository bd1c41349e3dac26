import type { ModuleSource } from '#content/schema.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import type { WritingEvaluator } from '#server/evaluation/writing/evaluator.ts';
import { newId } from '#server/platform/ids.ts';
import type { SecondOpinion } from './second-reading/second-opinion.ts';
import { taskToJudge } from './task-to-judge.ts';

type Judged = { score: number; note: string; evaluation: Evaluation } | { refused: string } | undefined;
type Level = ModuleSource['level'];

/**
 * What a very good answer of each level reaches on the evaluator's scale, which is one for all levels: about what the model
 * answers of the catalogue reach (63, 70, 74, 80 and 81 on average). A task is scored against it, so that a learner of A1 can
 * do a task of A1 well.
 */
export const fullAt: Readonly<Record<Level, number>> = { A1: 66, A2: 72, B1: 77, B2: 82, C1: 85 };

/**
 * Judges what was written, or said, as an answer to a task; `score` is 0 to 100 for the level of the task. Undefined where the
 * task is not answered by a text of its own, and for a text too short to band: at A1 a message may be that short. Throws
 * `service_unavailable` where the evaluator does. What a learner wrote for a task is read by a provider, too, where there is one;
 * a text of nobody in particular, such as one of a placement test, is not.
 */
export function judgeOf(evaluator: WritingEvaluator, modules: readonly ModuleSource[], secondOpinion?: SecondOpinion) {
  return async ({ task, text, userId }: { task: JudgedTask; text: string; userId?: string }): Promise<Judged> => {
    const type = task.source.skill === 'speaking' ? 'speaking' : 'writing';
    const judged = taskToJudge(modules, task.id, type);
    if (!judged) return undefined;
    const embedded = await evaluator.evaluate({ text, spoken: type === 'speaking', task: judged });
    if ('refused' in embedded)
      return embedded.refused.flag === 'short' ? undefined : { refused: embedded.refused.sentence };
    const read = type === 'writing' && userId !== undefined ? secondOpinion : undefined;
    const result = (await read?.(userId ?? '', { text, task: judged }, embedded)) ?? embedded;
    const { overall } = result;
    return {
      score: Math.min(100, Math.round((overall.score / fullAt[task.level]) * 100)),
      note: `Scored against a very good answer at ${task.level}. The evaluation itself is on one scale for all levels: ${Math.round(overall.score)} of 100.`,
      evaluation: { id: newId(), ...result },
    };
  };
}

interface JudgedTask {
  id: string;
  level: Level;
  source: { skill: string };
}
