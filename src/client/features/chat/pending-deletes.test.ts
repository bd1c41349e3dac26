import { afterEach, expect, test, vi } from 'vitest';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { commitDeletes, deleteSoon } from './pending-deletes.ts';

const turn = () => new Promise<void>((resolve) => queueMicrotask(resolve));
const soon = (id: string) => {
  const [commit, onUndo] = [vi.fn(), vi.fn()];
  deleteSoon({ id, message: `“${id}” is deleted.`, undoLabel: 'Undo', commit, onUndo });
  return { commit, onUndo, toast: toasts.read().at(-1) };
};

afterEach(commitDeletes);

test('nothing reaches the server while it can be undone', async () => {
  const { commit } = soon('a');
  await turn();
  expect(commit).not.toHaveBeenCalled();
});

test('when its toast has ended, it is deleted once', async () => {
  const { commit, toast } = soon('b');
  dismissToast(toast?.id ?? -1);
  await turn();
  commitDeletes();
  expect(commit).toHaveBeenCalledTimes(1);
});

test('what is undone is never deleted', async () => {
  const { commit, onUndo, toast } = soon('c');
  // As the toast does it: it goes away first and acts then.
  dismissToast(toast?.id ?? -1);
  toast?.action?.onAction();
  await turn();
  commitDeletes();
  expect(onUndo).toHaveBeenCalledTimes(1);
  expect(commit).not.toHaveBeenCalled();
});

test('leaving the page deletes what waits, and takes the offer back', () => {
  const { commit, toast } = soon('d');
  dispatchEvent(new Event('pagehide'));
  expect(commit).toHaveBeenCalledTimes(1);
  expect(toasts.read()).not.toContainEqual(toast);
});

test('a toast that is pushed out by newer ones has ended', async () => {
  const first = soon('e');
  for (const id of ['f', 'g', 'h']) soon(id);
  await turn();
  expect(first.commit).toHaveBeenCalledTimes(1);
});
