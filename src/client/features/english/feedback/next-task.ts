import type { Task } from '#contract/catalogue.ts';

const isOpen = ({ status }: Pick<Task, 'status'>) => status === 'new' || status === 'attempted';

/** The next task of the module that is not passed yet, from here on and then from its beginning; undefined when all others are. */
export function nextTask(tasks: readonly Task[], taskId: string): Task | undefined {
  const here = tasks.findIndex(({ id }) => id === taskId);
  return [...tasks.slice(here + 1), ...tasks.slice(0, Math.max(here, 0))].find(isOpen);
}
