import type { ModuleSource } from '#content/schema.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { AppError } from '#server/platform/app-error.ts';
import { taskToJudge } from '../task-to-judge.ts';
import type { ReadAgain } from './read-again.ts';

/**
 * Lets a provider judge one criterion of a text again, with the reason of the learner as material. Null where no provider is set up:
 * what is measured is the same each time. Throws `service_unavailable` where the provider gave nothing that can be used.
 */
export function judgeAgain(readAgain: ReadAgain, modules: readonly ModuleSource[]) {
  return async (
    userId: string,
    { taskId, text, metrics, criterion, reason }: Appealed,
  ): Promise<{ second: Judged; judgedBy: string } | null> => {
    const task = taskToJudge(modules, taskId, 'writing');
    const reading = await readAgain(userId, { text, task, metrics, names: [criterion], appeal: reason });
    if (reading === null) return null;
    if ('unavailable' in reading)
      throw new AppError('service_unavailable', `It could not be judged again just now. ${reading.unavailable}`, {
        retryAfter: 30,
      });
    const [read] = reading.criteria;
    if (!read) return null;
    const { score, descriptor, evidence, advice } = read;
    return { second: { score, descriptor, evidence, advice }, judgedBy: `${reading.provider} ${reading.model}` };
  };
}

type Judged = Pick<Evaluation['criteria'][number], 'score' | 'descriptor' | 'evidence' | 'advice'>;

interface Appealed {
  taskId: string;
  text: string;
  metrics: Evaluation['metrics'];
  criterion: string;
  reason: string;
}
