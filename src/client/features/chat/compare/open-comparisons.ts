import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import type { ModelChoice } from '../model-choice.ts';

/** Whose answer was refused before anything of it was stored, and why. */
export interface Refused {
  choice: ModelChoice;
  error: unknown;
}

interface Comparisons {
  /** By the key of the question: true where somebody opened it, false where somebody closed it. */
  shown: Readonly<Record<string, boolean | undefined>>;
  refused: Readonly<Record<string, Refused | undefined>>;
}

const storageKey = 'xt.compare';
/** Of those opened longest ago nothing is kept. */
const most = 100;

/** Which questions show their answers side by side. What was opened stays open in this browser until an answer is kept. */
export const useComparisons = create<Comparisons>(() => ({ shown: stored(), refused: {} }));

export const openComparison = (key: string): void => show(key, true);
export const closeComparison = (key: string): void => show(key, false);

export function refuse(key: string, refused: Refused | undefined): void {
  useComparisons.setState((state) => ({ refused: { ...state.refused, [key]: refused } }));
}

function show(key: string, open: boolean): void {
  const { [key]: _, ...others } = useComparisons.getState().shown;
  const shown = { ...others, [key]: open };
  useComparisons.setState({ shown });
  refuse(key, undefined);
  const kept = Object.keys(shown).filter((one) => shown[one]);
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept.slice(-most)));
  } catch {
    // Storage is blocked or full: it is open until the page is left.
  }
}

function stored(): Record<string, boolean> {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(keys) ? Object.fromEntries(keys.map((key) => [String(key), true])) : {};
  } catch {
    return {};
  }
}

session.onReset((cause) => {
  if (cause === 'other-server') return;
  useComparisons.setState({ shown: {}, refused: {} }, true);
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
});
