import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { createStore } from 'zustand/vanilla';
import type { LiveAnswer } from './live-answer.ts';

/** A hidden tab draws no frames, but its answers go on. Milliseconds. */
const hiddenPause = 250;

type Answers = Readonly<Record<string, LiveAnswer | undefined>>;

const store = createStore<Answers>(() => ({}));
/** Changes since the last frame, by conversation. */
const waiting = new Map<string, LiveAnswer>();
let scheduled: (() => void) | null = null;

/** The newest state of the answer that is being written in a conversation, shown or not yet. */
export function readLive(conversationId: string): LiveAnswer | undefined {
  return waiting.get(conversationId) ?? store.getState()[conversationId];
}

/** Changes an answer; however often that happens, the page is told once a frame. */
export function putLive(answer: LiveAnswer): void {
  waiting.set(answer.conversationId, answer);
  scheduled ??= nextFrame(flush);
}

/** Shows what has changed without waiting for a frame. */
export function flush(): void {
  scheduled?.();
  scheduled = null;
  if (waiting.size === 0) return;
  const changes = Object.fromEntries(waiting);
  waiting.clear();
  store.setState(changes);
}

export function dropLive(conversationId: string): void {
  waiting.delete(conversationId);
  store.setState(({ [conversationId]: _, ...rest }) => rest, true);
}

/** What `select` picks of the answer in a conversation; equal picks draw nothing. */
export function useLive<T>(conversationId: string | null, select: (answer: LiveAnswer | undefined) => T): T {
  return useStore(
    store,
    useShallow((answers: Answers) => select(conversationId === null ? undefined : answers[conversationId])),
  );
}

function nextFrame(run: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(run, hiddenPause);
    return () => clearTimeout(timer);
  }
  // A tab that is hidden before the frame comes must not hold the text back.
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, hiddenPause);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
