import type { Clock } from '#tokens/clock.ts';
import type { PartnerSound } from '../talk/said.ts';
import { decodeSound, speechRate } from './sound-bytes.ts';

/** What of the browser plays sound. */
export interface PlayerMeans {
  createContext(): AudioContext;
}

/** Undefined where the browser plays no sound of ours. */
export function browserPlayer(): PlayerMeans | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  return { createContext: () => new AudioContext({ sampleRate: speechRate }) };
}

/** Can a loudspeaker be chosen? */
export const canChooseSpeaker = (): boolean =>
  typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype;

export interface VoicePlayerOptions {
  means: PlayerMeans | undefined;
  clock: Clock;
  /** The loudspeaker that was chosen. */
  speakerId(): string | null;
  onSpeaking(speaking: boolean): void;
}

export interface VoicePlayer {
  play(sound: PartnerSound): void;
  /** Falls silent at once; nothing more of this turn, or of one before, is played. */
  hush(): void;
  /** The turn that is played, or was last; −1 for none. */
  turn(): number;
  /** How much of it was heard. Milliseconds. */
  heardMs(): number;
  /** How loud it is now, from 0 to 1. */
  loud(): number;
  /** Another loudspeaker was chosen. */
  move(): void;
  close(): void;
}

/** So much is gathered before a turn begins, for the network is uneven. Seconds. */
const lead = 0.12;
/** Where no more comes for so long, nothing will. Milliseconds. */
const lateMs = 4_000;
/** Loudness is known for each of these. Seconds. */
const step = 0.04;

type Sinking = AudioContext & { setSinkId?(id: string): Promise<void> };

/** Plays the voice of the server without gaps: piece after piece on the clock of the sound itself. */
export function createVoicePlayer({ means, clock, speakerId, onSpeaking }: VoicePlayerOptions): VoicePlayer {
  let context: Sinking | null = null;
  let turn = -1;
  let skipped = -1;
  /** When the turn ends, as far as it has come, on the clock of the sound; and how much of it has been given to play. Seconds. */
  let ends = 0;
  let given = 0;
  let isWhole = false;
  let speaking = false;
  let sources = new Set<AudioBufferSourceNode>();
  let loudness: { at: number; level: number }[] = [];
  let cancelLate = () => {};

  function open(): Sinking | null {
    if (context || !means) return context;
    context = means.createContext();
    move();
    void context.resume().catch(() => {});
    return context;
  }

  function move(): void {
    // A loudspeaker that is gone leaves the sound where it was.
    void context?.setSinkId?.(speakerId() ?? '').catch(() => {});
  }

  function set(next: boolean): void {
    if (speaking === next) return;
    speaking = next;
    onSpeaking(next);
  }

  /** What has not been heard yet. Seconds. */
  const ahead = () => Math.max(0, ends - (context?.currentTime ?? 0));

  function stop(): void {
    cancelLate();
    for (const source of sources) {
      source.onended = null;
      source.stop();
    }
    sources = new Set();
    loudness = [];
  }

  function ended(source: AudioBufferSourceNode): void {
    sources.delete(source);
    if (sources.size > 0) return;
    if (isWhole) set(false);
    else cancelLate = clock.later(lateMs, () => set(false));
  }

  function schedule(samples: Float32Array<ArrayBuffer>, to: Sinking): void {
    cancelLate();
    const buffer = to.createBuffer(1, samples.length, speechRate);
    buffer.copyToChannel(samples, 0);
    const source = to.createBufferSource();
    source.buffer = buffer;
    source.connect(to.destination);
    const starts = Math.max(ends, to.currentTime + (sources.size === 0 ? lead : 0));
    source.onended = () => ended(source);
    source.start(starts);
    sources.add(source);
    ends = starts + samples.length / speechRate;
    given += samples.length / speechRate;
    const length = Math.round(step * speechRate);
    for (let from = 0; from < samples.length; from += length) {
      const part = samples.subarray(from, from + length);
      const power = part.reduce((sum, value) => sum + value * value, 0) / part.length;
      loudness.push({ at: starts + from / speechRate, level: Math.min(1, Math.sqrt(power) * 5) });
    }
  }

  return {
    play({ turn: of, audio, last }) {
      if (of <= skipped) return;
      const to = open();
      if (!to) return;
      if (of !== turn) {
        stop();
        [turn, given, ends, isWhole] = [of, 0, 0, false];
      }
      const samples = decodeSound(audio);
      if (samples.length > 0) {
        schedule(samples, to);
        set(true);
      }
      if (!last) return;
      isWhole = true;
      if (sources.size === 0) set(false);
    },
    hush() {
      skipped = Math.max(skipped, turn);
      given = Math.max(0, given - ahead());
      ends = 0;
      stop();
      set(false);
    },
    turn: () => turn,
    heardMs: () => Math.round(1_000 * Math.max(0, given - ahead())),
    loud() {
      const now = context?.currentTime ?? 0;
      while (loudness[1] && loudness[1].at <= now) loudness.shift();
      const [here] = loudness;
      return here && here.at <= now && now < here.at + step ? here.level : 0;
    },
    move,
    close() {
      stop();
      set(false);
      if (context && context.state !== 'closed') void context.close();
      context = null;
    },
  };
}
