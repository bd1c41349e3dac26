import type { DueState } from '#contract/assigned-work.ts';
import { addDays } from '#server/platform/local-time.ts';

/** So many days before the due date it is time to begin. */
const soonDays = 3;

/** How an assignment stands on a date of the learner; the due date itself still counts. */
export function dueState(done: boolean, dueDate: string, today: string): DueState {
  if (done) return 'done';
  if (dueDate < today) return 'overdue';
  if (dueDate === today) return 'today';
  return dueDate <= addDays(today, soonDays) ? 'soon' : 'later';
}
