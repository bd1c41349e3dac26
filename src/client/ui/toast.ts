import type { Icon } from './icon.ts';

export interface ToastMessage {
  message: string;
  icon?: Icon;
  /** One action, such as Undo. Taking it closes the toast. */
  action?: { label: string; onAction: () => void };
}

export interface Toast extends ToastMessage {
  id: number;
}

/** More than these at once is a wall; the oldest leaves. */
const most = 3;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let last = 0;

/** Says one line at the foot of the page, for 6 s. Never for an error in a field. Returns the id that `dismissToast` takes. */
export function toast(message: ToastMessage): number {
  last += 1;
  publish([...shown, { ...message, id: last }].slice(-most));
  return last;
}

export function dismissToast(id: number): void {
  if (shown.some((one) => one.id === id)) publish(shown.filter((one) => one.id !== id));
}

/** The toasts on show, oldest first, for `useSyncExternalStore`. */
export const toasts = {
  read: (): readonly Toast[] => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function publish(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
