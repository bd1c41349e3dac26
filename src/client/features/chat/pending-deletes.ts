import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { dismissToast, toast, toasts } from '#client/ui/toast.ts';

/** Conversations that are deleted for the eye, and may still come back. */
interface Pending {
  toastId: number;
  commit: () => void;
}

const store = createStore<ReadonlyMap<string, Pending>>(() => new Map());

/** Is this conversation about to go? */
export const usePendingDeletes = (): ReadonlyMap<string, unknown> => useStore(store);

export interface Deletion {
  id: string;
  message: string;
  undoLabel: string;
  /** Deletes it on the server; called once, when the toast is gone, or when the page is hidden or left. */
  commit: () => void;
  onUndo: () => void;
}

/** Hides a conversation and offers to undo it; what is undone never reaches the server. */
export function deleteSoon({ id, message, undoLabel, commit, onUndo }: Deletion): void {
  if (store.getState().has(id)) return;
  const undo = () => {
    forget(id);
    onUndo();
  };
  const toastId = toast({ message, action: { label: undoLabel, onAction: undo } });
  store.setState((all) => new Map(all).set(id, { toastId, commit }), true);
}

/** Deletes for good whatever waits for its toast to end. */
export function commitDeletes(): void {
  for (const [id, { toastId, commit }] of store.getState()) {
    forget(id);
    dismissToast(toastId);
    commit();
  }
}

function forget(id: string): void {
  store.setState((all) => new Map([...all].filter(([one]) => one !== id)), true);
}

toasts.subscribe(() => {
  // Undo dismisses the toast first and acts right after, so the verdict waits for the end of this turn.
  queueMicrotask(() => {
    const shown = new Set(toasts.read().map((one) => one.id));
    for (const [id, { toastId, commit }] of store.getState()) {
      if (shown.has(toastId)) continue;
      forget(id);
      commit();
    }
  });
});

addEventListener('pagehide', commitDeletes);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && commitDeletes());
