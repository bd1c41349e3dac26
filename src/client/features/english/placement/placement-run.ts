import { newId } from '#client/session/new-id.ts';
import type { Task } from '#contract/catalogue.ts';
import { isBlank } from '../attempt/attempt.ts';
import { type AttemptPlace, changeAttempt, forgetAttempt, readAttempt } from '../attempt/attempts.ts';
import { answeredOf, responseOf } from '../attempt/response.ts';

/** The tasks of the test are kept apart from those of modules. */
export const placeOf = (userId: string, taskId: string): AttemptPlace => ({ userId, taskId: `placement.${taskId}` });

const runOf = (userId: string): AttemptPlace => ({ userId, taskId: 'placement' });

export const isBegun = (userId: string): boolean => !isBlank(readAttempt(runOf(userId)));

/** The part where somebody was, from 0. */
export function partOf(userId: string, of: number): number {
  const at = Number(readAttempt(runOf(userId)).answers['at'] ?? 0);
  return Number.isInteger(at) && at > 0 && at < of ? at : 0;
}

export function rememberPart(userId: string, at: number): void {
  const { answers } = readAttempt(runOf(userId));
  changeAttempt(runOf(userId), { answers: { ...answers, at: String(at) } });
}

/** The key by which the server knows this run, however often it is sent. */
export function keyOfRun(userId: string): string {
  const { answers } = readAttempt(runOf(userId));
  const known = answers['key'];
  if (typeof known === 'string') return known;
  const key = newId();
  changeAttempt(runOf(userId), { answers: { ...answers, key } });
  return key;
}

/** What was refused is, after a change, another request. */
export function dropKey(userId: string): void {
  const { key: _, ...answers } = readAttempt(runOf(userId)).answers;
  changeAttempt(runOf(userId), { answers });
}

/** An answer for each task that has one; what is left out counts as not known. */
export function responsesOf(userId: string, tasks: readonly Task[]): Record<string, ReturnType<typeof responseOf>> {
  return Object.fromEntries(
    tasks.flatMap((task) => {
      const { answers } = readAttempt(placeOf(userId, task.id));
      return answeredOf(task, answers)[0] > 0 ? [[task.id, responseOf(task, answers)]] : [];
    }),
  );
}

export function forgetRun(userId: string, tasks: readonly Task[]): void {
  for (const { id } of tasks) forgetAttempt(placeOf(userId, id));
  forgetAttempt(runOf(userId));
}
