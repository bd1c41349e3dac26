import { useEffect, useRef, useState } from 'react';
import { createDownSampler, recordedRate } from '#client/session/voice/audio/down-sampler.ts';
import { encodeWav } from '#client/session/voice/audio/encode-wav.ts';
import { type Hint, hintOf, type Loudness, loudnessOf } from '#client/session/voice/audio/level.ts';
import {
  type AudioMeans,
  type Microphone,
  MicrophoneError,
  type MicrophoneProblem,
  openMicrophone,
} from '#client/session/voice/audio/open-microphone.ts';

export type RecorderStage = 'idle' | 'opening' | 'recording' | 'stopping' | 'taken';

export interface RecorderState {
  stage: RecorderStage;
  /** Recorded so far. */
  seconds: number;
  /** dB of full scale. */
  decibels: number;
  hint: Hint;
  /** Why there is no recording. */
  problem: MicrophoneProblem | 'short' | null;
  take: Blob | null;
}

export interface UseRecorderOptions {
  means: AudioMeans;
  /** Less is no take. */
  leastSeconds: number;
  /** After so many it stops by itself. */
  mostSeconds: number;
  onTake(wav: Blob | null): void;
}

const nothing: RecorderState = { stage: 'idle', seconds: 0, decibels: -100, hint: 'fine', problem: null, take: null };

/** Records from the microphone as 16 kHz WAV. Time is counted by samples, not by a clock. Leaving the page lets the microphone go. */
export function useRecorder({ means, leastSeconds, mostSeconds, onTake }: UseRecorderOptions) {
  const [state, setState] = useState(nothing);
  const run = useRef<ReturnType<typeof createRun> | null>(null);
  useEffect(() => () => run.current?.drop(), []);

  async function start(): Promise<void> {
    if (run.current) return;
    onTake(null);
    const own = createRun({
      means,
      mostSeconds,
      onProgress: (heard) => setState((now) => ({ ...now, ...heard })),
      onFull: () => void stop(),
    });
    run.current = own;
    setState({ ...nothing, stage: 'opening' });
    try {
      await own.open();
      if (run.current === own) setState((now) => ({ ...now, stage: 'recording' }));
    } catch (error) {
      if (run.current !== own) return;
      run.current = null;
      setState({ ...nothing, problem: error instanceof MicrophoneError ? error.problem : 'failed' });
    }
  }

  async function stop(): Promise<void> {
    const own = run.current;
    if (!own?.isOpen()) return;
    run.current = null;
    setState((now) => ({ ...now, stage: 'stopping' }));
    const { take, seconds } = await own.finish();
    if (seconds < leastSeconds) return setState({ ...nothing, problem: 'short' });
    setState((now) => ({ ...now, stage: 'taken', seconds, hint: 'fine', take }));
    onTake(take);
  }

  return { ...state, start, stop };
}

/** One recording from its beginning to its end. */
function createRun(of: {
  means: AudioMeans;
  mostSeconds: number;
  onProgress(heard: Pick<RecorderState, 'seconds' | 'decibels' | 'hint'>): void;
  onFull(): void;
}) {
  const most = of.mostSeconds * recordedRate;
  const pieces: Float32Array[] = [];
  const heard: Loudness[] = [];
  let count = 0;
  let microphone: Microphone | undefined;
  let toRecorded: ((piece: Float32Array) => Float32Array) | undefined;
  let dropped = false;

  function take(piece: Float32Array): void {
    if (dropped || !microphone || count >= most) return;
    toRecorded ??= createDownSampler(microphone.rate);
    const made = toRecorded(piece).slice(0, most - count);
    pieces.push(made);
    count += made.length;
    heard.push(loudnessOf(piece));
    of.onProgress({ seconds: count / recordedRate, decibels: heard.at(-1)?.decibels ?? -100, hint: hintOf(heard) });
    if (count >= most) of.onFull();
  }

  return {
    isOpen: () => microphone !== undefined,
    async open() {
      microphone = await openMicrophone(of.means, { onPiece: take, onEnd: of.onFull });
      // The page was left while the person was asked.
      if (dropped) microphone.drop();
    },
    async finish() {
      await microphone?.stop();
      return { take: encodeWav(pieces), seconds: count / recordedRate };
    },
    drop() {
      dropped = true;
      microphone?.drop();
    },
  };
}
