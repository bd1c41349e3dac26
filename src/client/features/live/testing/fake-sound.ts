import type { PlayerMeans } from '../speech/voice-player.ts';

/** The sound of a browser, as far as the voice of the server needs it: its clock is moved by the test. */
export class FakeSound implements PlayerMeans {
  /** Seconds. */
  now = 0;
  sinks: string[] = [];
  closed = false;
  sources: { starts: number; ends: number; end: (() => void) | null; stopped: boolean }[] = [];

  createContext(): AudioContext {
    const sound = this;
    return {
      get currentTime() {
        return sound.now;
      },
      state: 'running',
      destination: {},
      resume: async () => {},
      close: async () => {
        sound.closed = true;
      },
      setSinkId: async (id: string) => void sound.sinks.push(id),
      createBuffer: (_channels: number, length: number) => ({ length, copyToChannel: () => {} }),
      createBufferSource: () => sound.#source(),
    } as unknown as AudioContext;
  }

  #source() {
    const own: FakeSound['sources'][number] = { starts: 0, ends: 0, end: null, stopped: false };
    this.sources.push(own);
    return {
      buffer: null as { length: number } | null,
      connect: () => {},
      start(at: number) {
        own.starts = at;
        own.ends = at + (this.buffer?.length ?? 0) / 24_000;
      },
      stop: () => {
        own.stopped = true;
      },
      set onended(listener: (() => void) | null) {
        own.end = listener;
      },
    };
  }

  /** So many seconds pass. */
  pass(seconds: number): void {
    this.now += seconds;
    for (const source of this.sources) {
      if (source.ends > this.now || source.stopped) continue;
      source.stopped = true;
      source.end?.();
    }
  }
}
