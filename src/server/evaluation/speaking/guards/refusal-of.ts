import type { SpeechMeasures } from '../measure-speech.ts';
import { type Refusal, refuse } from './refusal.ts';

/** dB of full scale. A room without anybody speaking into the microphone lies below the first. */
const quietest = { heard: -60, judged: -48 };
/** Of all samples: single peaks at the end of the scale do no harm. */
const mostClipped = 0.005;
/** dB. Below 10 pauses and noise cannot be told apart; below 18 the range is wider and it is said. */
const leastSnr = 10;
export const cleanSnr = 18;
const shortest = 1;
/** Of what sounds; speech has .5 to .8, noise next to nothing. */
const leastVoiced = 0.15;
/** Semitones and dB: a voice is never as steady as this, a tone is. */
const steady = { pitch: 0.15, level: 1 };
/** Syllables a second of speech. */
const slowest = 0.5;

/** Looks whether a recording can be judged at all, before anything is. */
export function refusalOf(measures: SpeechMeasures): Refusal | undefined {
  const { level, clippedShare, speech } = measures;
  if (level < quietest.heard) return refuse('silent');
  if (clippedShare > mostClipped) return refuse('clipping');
  if (level < quietest.judged) return refuse('too_quiet');
  if (!isSpeech(measures)) return refuse('not_speech');
  if (speech < shortest) return refuse('too_short');
  if (measures.snr < leastSnr) return refuse('noisy');
  return undefined;
}

function isSpeech({ voicedShare, pitchSd, levelSd, articulationRate, speech }: SpeechMeasures): boolean {
  if (voicedShare < leastVoiced || pitchSd < steady.pitch || levelSd < steady.level) return false;
  return speech < 2 || articulationRate >= slowest;
}
