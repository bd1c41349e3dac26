import type { Recording } from './audio/read-wav.ts';
import { framesOf, step, withoutRumble } from './signal/frames.ts';
import { levelOf } from './signal/level.ts';
import { longPause, seconds, timingOf } from './signal/pauses.ts';
import { deviation, intervalsOf, mean, pairwiseVariability, pitchSpread } from './signal/rhythm.ts';
import { nucleiOf } from './signal/syllables.ts';
import { pitchOf } from './signal/voicing.ts';

/** What a recording shows without knowing a word of it. Times in seconds, levels in dB of full scale. */
export interface SpeechMeasures {
  /** From the first sound to the last. */
  duration: number;
  /** The same without pauses. */
  speech: number;
  /** Speech in the duration, 0 to 1. */
  phonationRatio: number;
  /** Of at least .25 s. */
  pauses: number;
  /** Of each, in order. */
  pauseLengths: readonly number[];
  pauseSum: number;
  longestPause: number;
  /** Of at least .3 s. */
  longPauses: number;
  longPauseSum: number;
  nuclei: number;
  /** A second of the duration. */
  nucleiRate: number;
  /** A second of speech. */
  articulationRate: number;
  /** Nuclei between two pauses. */
  meanRun: number;
  intervalSd: number;
  npvi: number;
  /** Semitones. */
  pitchSd: number;
  /** Of what sounds, 0 to 1. */
  voicedShare: number;
  /** dB; at most 60. */
  snr: number;
  /** Of what sounds. */
  level: number;
  /** How far the loudness of what sounds varies, dB. */
  levelSd: number;
  clippedShare: number;
}

const cleanest = 60;

/** Measures a recording. One without any sound gives zeros. */
export function measureSpeech({ samples, clippedShare }: Recording): SpeechMeasures {
  const clean = withoutRumble(samples);
  const frames = framesOf(clean);
  const level = levelOf(frames);
  const sounds = Array.from(frames.energy, (value) => value >= level.threshold);
  const { runs, pauses } = timingOf(sounds);
  const pitch = pitchOf(clean, sounds);
  const nuclei = nucleiOf({ intensity: frames.intensity, pitch, threshold: level.threshold });
  const first = runs[0];
  const last = runs.at(-1);
  const duration = first && last ? (last.end - first.start) * step : 0;
  const speech = runs.reduce((sum, run) => sum + seconds(run), 0);
  const long = pauses.filter((pause) => pause >= longPause - step / 2);
  const intervals = intervalsOf(nuclei, runs);
  const loud = frames.energy.filter((_, at) => sounds[at]);
  const voiced = pitch.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  return {
    duration,
    speech,
    phonationRatio: share(speech, duration),
    pauses: pauses.length,
    pauseLengths: pauses,
    pauseSum: sum(pauses),
    longestPause: Math.max(0, ...pauses),
    longPauses: long.length,
    longPauseSum: sum(long),
    nuclei: nuclei.length,
    nucleiRate: share(nuclei.length, duration),
    articulationRate: share(nuclei.length, speech),
    meanRun: share(nuclei.length, runs.length),
    intervalSd: deviation(intervals.flat()),
    npvi: pairwiseVariability(intervals),
    pitchSd: pitchSpread(pitch),
    voicedShare: share(voiced, loud.length),
    snr: signalToNoise(frames.energy, sounds, level.floor),
    level: meanLevel(loud),
    levelSd: deviation([...loud]),
    clippedShare,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The mean of powers, in dB. */
const meanLevel = (values: Float64Array) =>
  10 * Math.log10(mean(Array.from(values, (value) => 10 ** (value / 10))) + 1e-12);

/** The noise is what is quiet, or little more than the quietest part: what is quiet may hold the ends of words. */
function signalToNoise(energy: Float64Array, sounds: readonly boolean[], floor: number): number {
  const quiet = energy.filter((_, at) => !sounds[at]);
  const noise = quiet.length * step >= 0.1 ? Math.min(meanLevel(quiet), floor + 1) : floor;
  const both = 10 ** (meanLevel(energy.filter((_, at) => sounds[at])) / 10);
  const alone = Math.max(both - 10 ** (noise / 10), 1e-12);
  return Math.min(cleanest, 10 * Math.log10(alone) - noise);
}
