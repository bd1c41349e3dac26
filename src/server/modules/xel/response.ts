import type { z } from 'zod';
import type { TaskSource } from '#content/schema.ts';
import type { TaskSubmission } from '#contract/submission.ts';
import { storable } from '#server/platform/storable-text.ts';
import { itemIdOf } from './course.ts';

export type Response = z.infer<typeof TaskSubmission>['response'];

/** As it can be kept: without what a database refuses. */
export function storableResponse(response: Response): Response {
  if (typeof response === 'string') return storable(response);
  if (Array.isArray(response)) return response.map(storable);
  return Object.fromEntries(
    Object.entries(response).map(([item, answer]) => [
      storable(item),
      Array.isArray(answer) ? answer.map(storable) : storable(answer),
    ]),
  );
}

/**
 * The answers by item, in the order of the task, nothing where one is missing. A list is taken item by item, a text as the answer to
 * the only item.
 */
export function answersOf(task: TaskSource, response: Response): string[][] {
  const items = 'items' in task ? task.items.length : 1;
  return Array.from({ length: items }, (_, index) => {
    if (typeof response === 'string') return index === 0 ? [response] : [];
    if (Array.isArray(response)) return items === 1 ? response : response.slice(index, index + 1);
    const answer = Object.hasOwn(response, itemIdOf(index)) ? response[itemIdOf(index)] : undefined;
    return answer === undefined ? [] : [answer].flat();
  });
}

/** The whole as one text: what an open task has for an answer. */
export function textOfResponse(task: TaskSource, response: Response): string {
  return answersOf(task, response)
    .map((answer) => answer.join(' ').trim())
    .filter(Boolean)
    .join('\n');
}
