import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Stretch, stretchAt } from './timeline.ts';

export interface ReplayState {
  /** `failed`: a clip could not be had; playing tries it again. */
  status: 'paused' | 'loading' | 'playing' | 'failed';
  /** The place in the talk, in milliseconds. */
  at: number;
  rate: number;
}

/** What an audio element does of it. */
export interface Sounding
  extends Pick<HTMLAudioElement, 'play' | 'pause' | 'src' | 'currentTime' | 'playbackRate' | 'defaultPlaybackRate'> {
  addEventListener(type: 'timeupdate' | 'ended' | 'error', listener: () => void): void;
}

export interface ReplayMeans {
  createAudio(): Sounding;
  /** A clip as something that can be played and sought in. */
  load(clip: number): Promise<string>;
  release(url: string): void;
}

export interface ClipPlayer {
  readonly store: StoreApi<ReplayState>;
  play(): void;
  pause(): void;
  /** Goes there, or over a gap to what comes next; plays on if it was playing. */
  seek(at: number): void;
  setRate(rate: number): void;
  close(): void;
}

/** So many clips are held at a time. */
const held = 6;

/** Plays the clips of a talk one after the other, in the time of the talk; what lies between them is skipped. */
export function createClipPlayer(stretches: readonly Stretch[], means: ReplayMeans): ClipPlayer {
  const store = createStore<ReplayState>(() => ({ status: 'paused', at: stretches[0]?.from ?? 0, rate: 1 }));
  const audio = means.createAudio();
  const loaded = new Map<number, Promise<string>>();
  const end = stretches.at(-1)?.to ?? 0;
  let current: Stretch | null = null;
  /** What was asked for last: an answer to something older changes nothing. */
  let asked = 0;
  let closed = false;

  const wanted = () => store.getState().status === 'playing' || store.getState().status === 'loading';

  const letGo = (url: Promise<string>) =>
    void url.then(
      (gone) => means.release(gone),
      () => {},
    );

  function load({ clip }: Stretch): Promise<string> {
    const known = loaded.get(clip);
    // The newest stands last, the first is the one to be let go.
    loaded.delete(clip);
    const url = known ?? means.load(clip);
    loaded.set(clip, url);
    url.catch(() => loaded.get(clip) === url && loaded.delete(clip));
    for (const [one, old] of loaded) {
      if (loaded.size <= held) break;
      if (one === current?.clip || one === clip) continue;
      loaded.delete(one);
      letGo(old);
    }
    return url;
  }

  async function start(stretch: Stretch, at: number): Promise<void> {
    const own = ++asked;
    store.setState({ status: 'loading', at });
    try {
      const url = await load(stretch);
      if (own !== asked || closed) return;
      if (current?.clip !== stretch.clip || audio.src !== url) audio.src = url;
      current = stretch;
      audio.currentTime = (at - stretch.from) / 1_000;
      audio.defaultPlaybackRate = store.getState().rate;
      audio.playbackRate = store.getState().rate;
      await audio.play();
      if (own !== asked || closed) return;
      store.setState({ status: 'playing' });
      const next = stretches[stretches.indexOf(stretch) + 1];
      if (next) load(next).catch(() => {});
    } catch {
      if (own === asked && !closed) store.setState({ status: 'failed' });
    }
  }

  function goOn(): void {
    if (!current || store.getState().status !== 'playing') return;
    const next = stretches[stretches.indexOf(current) + 1];
    if (next) return void start(next, next.from);
    audio.pause();
    store.setState({ status: 'paused', at: end });
  }

  audio.addEventListener('timeupdate', () => {
    if (!current || store.getState().status !== 'playing') return;
    const at = current.from + audio.currentTime * 1_000;
    if (at >= current.to) goOn();
    else store.setState({ at });
  });
  audio.addEventListener('ended', goOn);
  audio.addEventListener('error', () => {
    if (current && wanted()) store.setState({ status: 'failed' });
  });

  function playFrom(place: number): void {
    // At the end it begins anew.
    const stretch = stretchAt(stretches, place) ?? stretches[0];
    if (stretch) void start(stretch, place >= stretch.to ? stretch.from : Math.max(place, stretch.from));
  }

  return {
    store,
    play: () => playFrom(store.getState().at),
    pause() {
      asked += 1;
      audio.pause();
      store.setState({ status: 'paused' });
    },
    seek(at) {
      const stretch = stretchAt(stretches, at);
      if (stretch && wanted()) return playFrom(at);
      asked += 1;
      audio.pause();
      store.setState({ status: 'paused', at: stretch ? Math.max(at, stretch.from) : end });
    },
    setRate(rate) {
      store.setState({ rate });
      audio.defaultPlaybackRate = rate;
      audio.playbackRate = rate;
    },
    close() {
      closed = true;
      asked += 1;
      audio.pause();
      for (const url of loaded.values()) letGo(url);
      loaded.clear();
    },
  };
}
