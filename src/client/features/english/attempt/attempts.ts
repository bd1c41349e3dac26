import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { session } from '#client/session/session.ts';
import { type Attempt, isBlank, noAttempt, parseAttempt } from './attempt.ts';

/** Like every draft these go when somebody signs out. */
const prefix = 'xt.draft.english.';
/** Written words are kept at the latest after this, in milliseconds: storing each letter would take its time from typing. */
const soon = 400;

export interface AttemptPlace {
  userId: string;
  taskId: string;
}

const store = createStore<Readonly<Record<string, Attempt>>>(() => ({}));
const unkept = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

const keyOf = ({ userId, taskId }: AttemptPlace) => `${prefix}${userId}.${taskId}`;

export const readAttempt = (place: AttemptPlace): Attempt => readKey(keyOf(place));

/** What is kept of a task here; it changes with every answer, also with those of another tab. */
export function useAttempt(place: AttemptPlace): Attempt {
  const key = keyOf(place);
  return useStore(store, (attempts) => attempts[key] ?? stored(key));
}

/** Changes parts of an attempt and keeps it in this browser: answers a moment later, what is on its way at once. */
export function changeAttempt(place: AttemptPlace, change: Partial<Attempt>): void {
  const key = keyOf(place);
  const before = readKey(key);
  const after = { ...before, ...change };
  store.setState({ [key]: after });
  unkept.add(key);
  if (after.sending !== before.sending) keepAll();
  else timer ??= setTimeout(keepAll, soon);
}

/** The server has it, or it is not wanted any more. */
export function forgetAttempt(place: AttemptPlace): void {
  store.setState({ [keyOf(place)]: noAttempt });
  unkept.add(keyOf(place));
  keepAll();
}

/** The tasks of somebody that have something kept here. */
export function attemptedTasks(userId: string): string[] {
  const mine = keyOf({ userId, taskId: '' });
  try {
    const keys = new Set([...Object.keys(localStorage), ...Object.keys(store.getState())]);
    return [...keys]
      .filter((key) => key.startsWith(mine) && !isBlank(readKey(key)))
      .map((key) => key.slice(mine.length));
  } catch {
    return [];
  }
}

function readKey(key: string): Attempt {
  return store.getState()[key] ?? stored(key);
}

/** The same object for the same text, so that reading while drawing is stable. */
const parsed = new Map<string, { json: string; attempt: Attempt }>();

function stored(key: string): Attempt {
  try {
    const json = localStorage.getItem(key);
    if (json === null) return noAttempt;
    const known = parsed.get(key);
    if (known?.json === json) return known.attempt;
    const attempt = parseAttempt(json);
    parsed.set(key, { json, attempt });
    return attempt;
  } catch {
    return noAttempt;
  }
}

function keepAll(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const key of unkept) keep(key, store.getState()[key] ?? noAttempt);
  unkept.clear();
}

function keep(key: string, attempt: Attempt): void {
  try {
    if (isBlank(attempt)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(attempt));
  } catch {
    // Storage is blocked or full: the attempt holds until the page is left.
  }
}

addEventListener('pagehide', keepAll);
document.addEventListener('visibilitychange', keepAll);
// What another tab wrote is newer than what is held here.
addEventListener('storage', ({ key }) => {
  if (!key?.startsWith(prefix) || unkept.has(key)) return;
  store.setState(({ [key]: _, ...others }) => others, true);
});
session.onReset((cause) => {
  if (cause === 'other-server') forgetHeld();
  else forgetAttempts();
});

function forgetHeld(): void {
  unkept.clear();
  parsed.clear();
  store.setState({}, true);
}

/** Forgets every attempt in this browser, for when somebody signs out. */
export function forgetAttempts(): void {
  forgetHeld();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}
