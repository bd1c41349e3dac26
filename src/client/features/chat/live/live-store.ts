import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { createStore } from 'zustand/vanilla';
import type { LiveAnswer } from './live-answer.ts';
import { createPace } from './pace.ts';

/** A hidden tab draws no frames, but its answers go on. Milliseconds. */
const hiddenPause = 250;

type Answers = Readonly<Record<string, LiveAnswer | undefined>>;

const pace = createPace();

const store = createStore<Answers>(() => ({}));
/** Changes since the last frame, by lane. */
const waiting = new Map<string, LiveAnswer>();
let scheduled: (() => void) | null = null;
/** When the page was changed last, by `performance.now()`. */
let shownAt = Number.NEGATIVE_INFINITY;

/** The newest state of the answer in a lane, which is that of its conversation unless it is written beside another; shown or not yet. */
export function readLive(lane: string): LiveAnswer | undefined {
  return waiting.get(lane) ?? store.getState()[lane];
}

/** All answers that are being written in a conversation, the oldest first. */
export function lanesOf(conversationId: string): readonly LiveAnswer[] {
  return within({ ...store.getState(), ...Object.fromEntries(waiting) }, conversationId);
}

/** Changes an answer; however often that happens, the page is told with the next frame, and as often as `pace` says at most. */
export function putLive(answer: LiveAnswer): void {
  waiting.set(answer.lane, answer);
  scheduled ??= nextFrame(flush);
}

/** Shows what has changed without waiting for a frame. */
export function flush(): void {
  scheduled?.();
  scheduled = null;
  if (waiting.size === 0) return;
  const changes = Object.fromEntries(waiting);
  waiting.clear();
  shownAt = performance.now();
  store.setState(changes);
}

export function dropLive(lane: string): void {
  waiting.delete(lane);
  store.setState(({ [lane]: _, ...rest }) => rest, true);
}

/** What `select` picks of the answer in a lane; equal picks draw nothing. */
export function useLive<T>(lane: string | null, select: (answer: LiveAnswer | undefined) => T): T {
  return useStore(
    store,
    useShallow((answers: Answers) => select(lane === null ? undefined : answers[lane])),
  );
}

/** What `select` picks of all answers that are being written in a conversation; equal picks draw nothing. */
export function useLanes<T>(conversationId: string | null, select: (lanes: readonly LiveAnswer[]) => T): T {
  return useStore(
    store,
    useShallow((answers: Answers) => select(conversationId === null ? none : within(answers, conversationId))),
  );
}

const none: readonly LiveAnswer[] = [];

function within(answers: Answers, conversationId: string): readonly LiveAnswer[] {
  return Object.values(answers).flatMap((answer) => (answer?.conversationId === conversationId ? answer : []));
}

function nextFrame(run: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(run, hiddenPause);
    return () => clearTimeout(timer);
  }
  let frame = 0;
  const ask = () => {
    frame = requestAnimationFrame(() => {
      const began = performance.now();
      run();
      // The frame is painted by the time of the next task.
      setTimeout(() => pace.tell(performance.now() - began));
    });
  };
  // No frame is asked for before its time: one in which nothing changes costs half as much as one in which something does.
  const early = shownAt + pace.pause - performance.now();
  const wait = early > 0 ? setTimeout(ask, early) : undefined;
  if (wait === undefined) ask();
  // A tab that is hidden before the frame comes must not hold the text back.
  const late = setTimeout(run, hiddenPause);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(wait);
    clearTimeout(late);
  };
}
