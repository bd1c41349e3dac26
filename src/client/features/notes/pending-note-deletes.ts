import { createStore } from 'zustand/vanilla';
import { dismissToast, toast, toasts } from '#client/ui/toast.ts';

interface Pending {
  toastId: number;
  commit: () => void;
}

/** Notes that are deleted for the eye, and may still come back. */
export const pendingNoteDeletes = createStore<ReadonlyMap<string, Pending>>(() => new Map());

interface Deletion {
  id: string;
  message: string;
  undoLabel: string;
  /** Deletes it on the server; called once, when the toast is gone, or when the page is hidden or left. */
  commit: () => void;
  onUndo: () => void;
}

/** Hides a note and offers to undo it; what is undone never reaches the server. */
export function deleteNoteSoon({ id, message, undoLabel, commit, onUndo }: Deletion): void {
  if (pendingNoteDeletes.getState().has(id)) return;
  const undo = () => {
    forget(id);
    onUndo();
  };
  const toastId = toast({ message, action: { label: undoLabel, onAction: undo } });
  pendingNoteDeletes.setState((all) => new Map(all).set(id, { toastId, commit }), true);
}

function forget(id: string): void {
  pendingNoteDeletes.setState((all) => new Map([...all].filter(([one]) => one !== id)), true);
}

function commitDeletes(which: (toastId: number) => boolean): void {
  for (const [id, { toastId, commit }] of pendingNoteDeletes.getState()) {
    if (!which(toastId)) continue;
    forget(id);
    dismissToast(toastId);
    commit();
  }
}

toasts.subscribe(() => {
  // Undo dismisses the toast first and acts right after, so the verdict waits for the end of this turn.
  queueMicrotask(() => {
    const shown = new Set(toasts.read().map((one) => one.id));
    commitDeletes((toastId) => !shown.has(toastId));
  });
});

addEventListener('pagehide', () => commitDeletes(() => true));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && commitDeletes(() => true));
