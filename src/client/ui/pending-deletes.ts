import { createStore, type StoreApi } from 'zustand/vanilla';
import { dismissToast, toast, toasts } from './toast.ts';

interface Pending {
  toastId: number;
  commit: () => void;
}

interface Deletion {
  id: string;
  message: string;
  undoLabel: string;
  /** Deletes it on the server; called once, when the toast is gone, or when the page is hidden or left. */
  commit: () => void;
  onUndo: () => void;
}

export interface PendingDeletes {
  /** What is deleted for the eye, and may still come back. */
  readonly store: StoreApi<ReadonlyMap<string, Pending>>;
  /** Hides a thing and offers to undo it; what is undone never reaches the server. */
  deleteSoon(deletion: Deletion): void;
  /** Takes a deletion back without a word, because the thing is wanted again. */
  keep(id: string): void;
}

/** Deletes that wait as long as they can be undone. Made once for each kind of thing. */
export function createPendingDeletes(): PendingDeletes {
  const store = createStore<ReadonlyMap<string, Pending>>(() => new Map());
  const forget = (id: string) => store.setState((all) => new Map([...all].filter(([one]) => one !== id)), true);

  const commitDeletes = (which: (toastId: number) => boolean) => {
    for (const [id, { toastId, commit }] of store.getState()) {
      if (!which(toastId)) continue;
      forget(id);
      dismissToast(toastId);
      commit();
    }
  };

  toasts.subscribe(() => {
    // Undo dismisses the toast first and acts right after, so the verdict waits for the end of this turn.
    queueMicrotask(() => {
      const shown = new Set(toasts.read().map((one) => one.id));
      commitDeletes((toastId) => !shown.has(toastId));
    });
  });
  addEventListener('pagehide', () => commitDeletes(() => true));
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && commitDeletes(() => true),
  );

  return {
    store,
    deleteSoon({ id, message, undoLabel, commit, onUndo }) {
      if (store.getState().has(id)) return;
      const undo = () => {
        forget(id);
        onUndo();
      };
      const toastId = toast({ message, action: { label: undoLabel, onAction: undo } });
      store.setState((all) => new Map(all).set(id, { toastId, commit }), true);
    },
    keep(id) {
      const pending = store.getState().get(id);
      if (!pending) return;
      forget(id);
      dismissToast(pending.toastId);
    },
  };
}
