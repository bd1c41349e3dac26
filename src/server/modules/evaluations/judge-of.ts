import type { ModuleSource } from '#content/schema.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import type { WritingEvaluator } from '#server/evaluation/writing/evaluator.ts';
import { isOffTopic, isTooLong, mostForTask } from '#server/evaluation/writing/scoring/task-limits.ts';
import { newId } from '#server/platform/ids.ts';
import type { SecondOpinion } from './second-reading/second-opinion.ts';
import { sentenceToWrite, type TaskToJudge, taskToJudge } from './task-to-judge.ts';

type Judged =
  | { score: number; note: string; evaluation: Evaluation }
  | { refused: string }
  | { looked: Evaluation['corrections'] }
  | undefined;
type Level = ModuleSource['level'];

/**
 * What a very good answer of each level reaches on the evaluator's scale, which is one for all levels: about what the model
 * answers of the catalogue reach (63, 70, 74, 80 and 81 on average). A task is scored against it, so that a learner of A1 can
 * do a task of A1 well. Language alone does not pass: an answer without the points of its task, or of twice its length, is capped.
 */
export const fullAt: Readonly<Record<Level, number>> = { A1: 66, A2: 72, B1: 77, B2: 82, C1: 85 };

/**
 * Judges what was written, or said, as an answer to a task; `score` is 0 to 100 for the level of the task. Undefined where the
 * task is not answered by a text of its own. A text too short to band is looked at instead, for at A1 a message may be that short: it
 * is refused, or `looked` is what is to be put right in it. `item` is a sentence to write or one turn of a conversation. Throws
 * `service_unavailable` where the evaluator does. What a learner wrote for a task is read by a provider, too, where there is one;
 * a text of nobody in particular, such as one of a placement test, is not.
 */
export function judgeOf(evaluator: WritingEvaluator, modules: readonly ModuleSource[], secondOpinion?: SecondOpinion) {
  return async ({ task, text, item, userId }: Asked): Promise<Judged> => {
    const type = task.source.skill === 'speaking' ? 'speaking' : 'writing';
    const spoken = type === 'speaking';
    const look = async (source: string): Promise<Judged> => {
      const looked = await evaluator.check({ text, source, spoken });
      return 'refused' in looked ? { refused: looked.refused.sentence } : { looked: looked.corrections };
    };
    const sentence = item === undefined ? undefined : sentenceToWrite(modules, task.id, item);
    if (sentence !== undefined) return look(sentence);
    const judged = taskToJudge(modules, task.id, type, item);
    if (!judged) return undefined;
    const embedded = await evaluator.evaluate({ text, spoken, task: judged });
    if ('refused' in embedded) {
      if (embedded.refused.flag !== 'short') return { refused: embedded.refused.sentence };
      return look(`${judged.prompt}\n${judged.stimulus ?? ''}`);
    }
    const read = type === 'writing' && userId !== undefined ? secondOpinion : undefined;
    const result = (await read?.(userId ?? '', { text, task: judged }, embedded)) ?? embedded;
    const { overall } = result;
    const kept = keptOf(result, judged);
    return {
      score: Math.min(Math.round((overall.score / fullAt[task.level]) * 100), Math.floor(mostForTask(kept))),
      note: [
        `Scored against a very good answer at ${task.level}. The evaluation itself is on one scale for all levels: ${Math.round(overall.score)} of 100.`,
        ...limits(kept),
      ].join(' '),
      evaluation: { id: newId(), ...result },
    };
  };
}

type Kept = Parameters<typeof mostForTask>[0];

function keptOf({ metrics }: Pick<Evaluation, 'metrics'>, { points, words, summary = false }: TaskToJudge): Kept {
  const { points_made: made = 0, points_asked: asked = points.length, words: count = 0 } = metrics;
  return { made, asked, words: count, most: words[1], summary };
}

/** Why it got less than its language is worth. */
function limits(kept: Kept): string[] {
  const { made, asked, words, most } = kept;
  if (mostForTask(kept) >= 100) return [];
  return [
    ...(isOffTopic(kept) ? ['None of the points of the task was found in it, so it cannot pass.'] : []),
    ...(made > 0 && made < asked ? [`${made} of ${asked} points of the task were found, which limits the score.`] : []),
    ...(isTooLong(kept) ? [`It has ${words} words where at most ${most} are asked for, so it cannot pass.`] : []),
  ];
}

interface Asked {
  task: JudgedTask;
  text: string;
  item?: string;
  userId?: string;
}

interface JudgedTask {
  id: string;
  level: Level;
  source: { skill: string };
}
