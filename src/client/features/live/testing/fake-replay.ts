import type { ReplayMeans, Sounding } from '../replay/clip-player.ts';

/** An audio element whose time is that of the test. */
export class FakeAudioElement implements Sounding {
  src = '';
  currentTime = 0;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  playing = false;
  readonly #listeners = new Map<string, (() => void)[]>();

  async play(): Promise<void> {
    this.playing = true;
  }
  pause(): void {
    this.playing = false;
  }
  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  tell(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }
}

/** The sound of a browser, and clips that come when the test lets them. */
export class FakeReplay implements ReplayMeans {
  audio = new FakeAudioElement();
  broken = false;
  held = 0;
  #waiting: Map<string, () => void> | null = null;

  createAudio(): Sounding {
    this.audio = new FakeAudioElement();
    return this.audio;
  }

  async load(clip: number): Promise<string> {
    if (this.broken) throw new Error('The clip did not come.');
    const url = `clip:${clip}`;
    if (this.#waiting) await new Promise<void>((resolve) => this.#waiting?.set(url, resolve));
    this.held += 1;
    return url;
  }

  release(): void {
    this.held -= 1;
  }

  /** From now on clips wait for `let`. */
  hold(): void {
    this.#waiting = new Map();
  }

  let(url: string): void {
    this.#waiting?.get(url)?.();
  }

  /** So many seconds are heard. */
  async pass(seconds: number): Promise<void> {
    this.audio.currentTime += seconds;
    this.audio.tell('timeupdate');
    await this.settle();
  }

  /** What is under way arrives. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }
}
