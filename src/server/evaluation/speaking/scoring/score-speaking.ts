import type { Evaluation } from '#contract/evaluation.ts';
import { scoreOn } from '../../curve.ts';
import { cleanSnr } from '../guards/refusal-of.ts';
import type { SpeechMeasures } from '../measure-speech.ts';
import { adviceFor } from './advice.ts';
import { countedPauses } from './counted-pauses.ts';
import { descriptorOf, notJudged, saidOfNoise, saidOfPart } from './descriptors.ts';
import { type Judged, parts, type SpeakingCriterion, type Task, tables } from './tables.ts';

type Criterion = Evaluation['criteria'][number];

export interface Known {
  /** Said freely, without a text to read or to repeat. */
  freeTalk: boolean;
  /** Syllables of the text that was to be said; undefined where there is none. */
  expected?: number;
  /** Ends of sentences within that text: a reader rests there. */
  sentenceEnds?: number;
}

/** Points: what one expert's judgement is off by on speechocean762 (RMSE .89 of 10 by sound alone, .84 with the text known). */
const half = { alone: 9, withText: 8.5 };
/** Points that a range is wide on each side at most. */
const widest = 30;
/** Seconds of speech from which on a recording shows enough. */
const enough = 8;
/** Points for each dB that is missing to a clean recording. */
const perDecibel = 0.75;
/**
 * The nuclei that are heard stand for at most so many syllables: weak ones are swallowed. What was heard limits what counts as said, so
 * that half a text is no fast one.
 */
const swallowed = 1.25;
/** Below this share of the expected syllables part of the text was left out, and a score counts for what was said only. */
const whole = 0.6;

/** Fluency and delivery by what a recording shows. No evidence: there are no words to quote. */
export function scoreSpeaking(measures: SpeechMeasures, known: Known): Criterion[] {
  const task: Task = known.freeTalk ? 'free' : 'read';
  const judged = judgedOf(measures, known);
  return (Object.keys(parts) as SpeakingCriterion[]).map((name) => {
    const score = saidShare(measures, known) * scoreOf(name, task, judged);
    return {
      name,
      ...ranged(score, uncertainty(measures, known)),
      descriptor: [descriptorOf(name, score), ...remarks(measures, known), notJudged].join(' '),
      evidence: [],
      advice: adviceFor(name, task, judged),
    };
  });
}

/** Syllables a second of English that is read or spoken without hurry, pauses aside. */
const naturalRate = 4;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function judgedOf(measures: SpeechMeasures, { expected, freeTalk, sentenceEnds = 0 }: Known): Judged {
  const said = freeTalk || !expected ? measures.nuclei : Math.min(expected, measures.nuclei * swallowed);
  const natural = measures.nuclei / naturalRate;
  const pauses = countedPauses(measures.pauseLengths, freeTalk ? 0 : sentenceEnds);
  return {
    ...measures,
    pace: share(said, measures.duration - pauses.forgiven),
    longestPause: pauses.longest,
    longPausesPer30: share(30 * pauses.long, natural),
    longPauseShare: share(pauses.longSum, pauses.longSum + natural),
    pauseShare: share(pauses.sum, pauses.sum + natural),
  };
}

function scoreOf(criterion: SpeakingCriterion, task: Task, judged: Judged): number {
  const table = tables[task][criterion];
  const total = table.reduce((sum, { weight }) => sum + weight, 0);
  return table.reduce((sum, { feature, weight, curve }) => sum + weight * scoreOn(curve, judged[feature]), 0) / total;
}

/** Points on each side: the shorter and the noisier the recording, the more. */
function uncertainty({ speech, snr }: SpeechMeasures, { expected, freeTalk }: Known): number {
  const base = expected && !freeTalk ? half.withText : half.alone;
  const short = Math.sqrt(Math.max(1, enough / Math.max(speech, 0.1)));
  return Math.min(widest, base * short + perDecibel * Math.max(0, cleanSnr - snr));
}

/** 0 to 1: how much of what was to be said was heard. */
const saidShare = ({ nuclei }: SpeechMeasures, { expected, freeTalk }: Known) =>
  freeTalk || !expected ? 1 : Math.min(1, nuclei / (whole * expected));

export const isNoisy = ({ snr }: SpeechMeasures): boolean => snr < cleanSnr;

function remarks(measures: SpeechMeasures, { expected, freeTalk }: Known): string[] {
  return [
    ...(saidShare(measures, { expected, freeTalk }) < 1 ? [saidOfPart] : []),
    ...(isNoisy(measures) ? [saidOfNoise] : []),
  ];
}

const clamp = (score: number) => Math.min(100, Math.max(0, score));
const tenth = (score: number) => Math.round(clamp(score) * 10) / 10;

const ranged = (score: number, off: number) => ({
  score: tenth(score),
  low: tenth(score - off),
  high: tenth(score + off),
});
