import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError } from '#client/session/api-error.ts';
import type { Clock } from '#tokens/clock.ts';
import { waitBefore } from '../talk/socket-line.ts';

/** A clip that the server does not have yet. Milliseconds. */
export interface WaitingClip {
  talk: string;
  offsetMs: number;
  durationMs: number;
  sound: Blob;
}

export interface SoundOutboxState {
  waiting: number;
  /** Clips that are kept nowhere: refused by the server, or too many for the memory of the page. */
  lost: number;
}

export interface SoundOutbox {
  readonly store: StoreApi<SoundOutboxState>;
  add(clip: WaitingClip): void;
  /** The network came back. */
  wake(): void;
  /** Forgets what waits. */
  clear(): void;
}

interface Options {
  send(clip: WaitingClip): Promise<unknown>;
  clock: Clock;
  random(): number;
}

/** So many clips are held while the network is away: the oldest goes first. Over two hours of speech. */
const most = 400;

/** Sends clips one after the other, each until the server has it. They are held in memory alone: sound is not left behind on a disk. */
export function createSoundOutbox({ send, clock, random }: Options): SoundOutbox {
  const store = createStore<SoundOutboxState>(() => ({ waiting: 0, lost: 0 }));
  let queue: WaitingClip[] = [];
  let sending: WaitingClip | null = null;
  let failures = 0;
  let cancelWait = () => {};

  const tell = (lost = 0) => store.setState((now) => ({ waiting: queue.length, lost: now.lost + lost }));

  async function next(): Promise<void> {
    cancelWait();
    const [clip] = queue;
    if (sending || !clip) return;
    sending = clip;
    try {
      await send(clip);
      failures = 0;
      done(clip);
    } catch (error) {
      if (isForGood(error)) done(clip, 1);
      else {
        sending = null;
        if (queue.length > 0) cancelWait = clock.later(waitBefore(failures, random()), () => void next());
        failures += 1;
      }
      return;
    }
  }

  function done(clip: WaitingClip, lost = 0): void {
    sending = null;
    const was = queue.length;
    queue = queue.filter((one) => one !== clip);
    tell(queue.length < was ? lost : 0);
    void next();
  }

  return {
    store,
    add(clip) {
      queue.push(clip);
      const over = Math.max(0, queue.length - most);
      queue.splice(sending ? 1 : 0, over);
      tell(over);
      if (failures === 0) void next();
    },
    wake: () => void next(),
    clear() {
      queue = [];
      failures = 0;
      cancelWait();
      store.setState({ waiting: 0, lost: 0 });
    },
  };
}

/** The server will never take it: asking again is no use. */
const isForGood = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status);
