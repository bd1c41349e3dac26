import type { Evaluation } from '#contract/evaluation.ts';
import type { TaskToJudge } from '../task-to-judge.ts';
import type { ReadAgain } from './read-again.ts';
import { withReading } from './with-reading.ts';

type Judged = Omit<Evaluation, 'id'>;

/** Adds to an embedded judgement of writing what a provider makes of the same text; without a provider it is left as it is. */
export type SecondOpinion = (
  userId: string,
  written: { text: string; task?: TaskToJudge | undefined },
  judged: Judged,
) => Promise<Judged>;

export function createSecondOpinion(readAgain: ReadAgain): SecondOpinion {
  return async (userId, { text, task }, judged) => {
    const { metrics, criteria } = judged;
    const names = criteria.map(({ name }) => name);
    return withReading(judged, await readAgain(userId, { text, task, metrics, names }));
  };
}
