import { createDownSampler } from '#client/session/voice/audio/down-sampler.ts';
import type { Clock, Moment } from '#tokens/clock.ts';
import type { Sounded, SoundPiece } from '../talk/said.ts';
import type { Ears } from './ears.ts';
import { encodeSound, speechRate } from './sound-bytes.ts';
import { createVoiceGate } from './voice-gate.ts';

export interface ServerEarsOptions {
  clock: Clock;
  newId(): string;
  /** Sound of an utterance, in pieces of 100 ms. */
  onSound(piece: SoundPiece): void;
  /** It is said; so many pieces were made of it. */
  onSaid(said: Omit<Sounded, 'voice'>): void;
  /** Somebody speaks, or no longer does. */
  onVoice(speaks: boolean): void;
  onListening(listening: boolean): void;
}

export interface ServerEars extends Ears {
  /** What the microphone hears, in pieces of some 0.1 s. @param rate Hz @param decibels of full scale */
  hear(piece: Float32Array, rate: number, decibels: number): void;
}

/** So long a pause ends an utterance. Milliseconds. */
const pauseMs = 1_200;
/** What was heard before the voice was certain: words begin softly. Milliseconds. */
const beforeMs = 400;
/** Pieces with a voice within the last three that are no cough. */
const certain = 2;
/** A longer utterance is handed on in parts. Milliseconds. */
const longestMs = 60_000;
const pieceLength = speechRate / 10;

interface Heard {
  samples: Float32Array;
  at: Moment;
  voiced: boolean;
}

/** Hears utterance after utterance for a server that recognises: from the first certain voice, and a little before, to the pause after it. */
export function createServerEars(options: ServerEarsOptions): ServerEars {
  const { clock } = options;
  const isVoice = createVoiceGate();
  let wanted = false;
  let isHeld = false;
  /** What may still turn out to be the beginning. */
  let before: Heard[] = [];
  let current: { id: string; startedAt: Moment; seq: number; rest: Float32Array; voiceAt: Moment } | null = null;
  let sampler: { rate: number; next(piece: Float32Array): Float32Array } | null = null;

  function send(samples: Float32Array, isLast = false): void {
    if (!current) return;
    const all = new Float32Array(current.rest.length + samples.length);
    all.set(current.rest);
    all.set(samples, current.rest.length);
    let from = 0;
    for (; all.length - from >= pieceLength; from += pieceLength) piece(all.subarray(from, from + pieceLength));
    current.rest = all.slice(from);
    if (isLast && current.rest.length > 0) piece(current.rest);
  }

  function piece(samples: Float32Array): void {
    if (!current) return;
    const { id, seq, startedAt } = current;
    options.onSound({ id, seq, audio: encodeSound(samples), startedAt });
    current.seq += 1;
  }

  function begin(): void {
    const [first] = before;
    const startedAt = first?.at ?? clock.now();
    current = { id: options.newId(), startedAt, seq: 0, rest: new Float32Array(0), voiceAt: clock.now() };
    options.onVoice(true);
    for (const { samples } of before.splice(0)) send(samples);
  }

  function handOn(): void {
    before = [];
    if (!current) return;
    send(new Float32Array(0), true);
    const { id, seq, startedAt } = current;
    current = null;
    options.onVoice(false);
    options.onSaid({ id, pieces: seq, startedAt, endedAt: clock.now() });
  }

  function shut(): void {
    if (!wanted) return;
    wanted = false;
    handOn();
    options.onListening(false);
  }

  return {
    hear(raw, rate, decibels) {
      const voiced = isVoice(decibels);
      if (!wanted) return;
      if (sampler?.rate !== rate) sampler = { rate, next: createDownSampler(rate, speechRate) };
      const samples = sampler.next(raw);
      const now = clock.now();
      if (current) {
        send(samples);
        if (voiced) current.voiceAt = now;
        const isOver = !isHeld && now.mono - current.voiceAt.mono >= pauseMs;
        if (isOver || now.mono - current.startedAt.mono >= longestMs) handOn();
        return;
      }
      before.push({ samples, at: now, voiced });
      const oldest = now.mono - (isHeld ? longestMs : beforeMs);
      before = before.filter(({ at }) => at.mono >= oldest);
      if (before.slice(-3).filter((one) => one.voiced).length >= certain) begin();
    },
    open(held = false) {
      isHeld = held;
      if (wanted) return;
      wanted = true;
      before = [];
      options.onListening(true);
    },
    close: shut,
    cut: shut,
    closed: async () => {},
  };
}
