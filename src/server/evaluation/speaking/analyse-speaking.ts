import type { Evaluation } from '#contract/evaluation.ts';
import { readWav } from './audio/read-wav.ts';
import type { Refusal } from './guards/refusal.ts';
import { refusalOf } from './guards/refusal-of.ts';
import { measureSpeech, type SpeechMeasures } from './measure-speech.ts';
import { isNoisy, scoreSpeaking } from './scoring/score-speaking.ts';
import { countSyllables } from './words/count-syllables.ts';
import { measureWords, type WordMeasures } from './words/measure-words.ts';

export interface SpeakingInput {
  wav: Uint8Array;
  /** What was to be read or repeated. */
  reference?: string;
  /** What was said, as far as it is known. */
  transcript?: string;
  /** Said freely: longer pauses are natural. */
  freeTalk: boolean;
}

export interface SpeakingAnalysis {
  fluency: NonNullable<Evaluation['fluency']>;
  criteria: Evaluation['criteria'];
  metrics: Record<string, number>;
  /** Where it is known what was to be said. */
  alignment?: NonNullable<Evaluation['alignment']>;
}

export type SpeakingResult = SpeakingAnalysis | { refused: Refusal };

/** Judges fluency and delivery by a recording, or says why it cannot be judged. */
export function analyseSpeaking({ wav, reference, transcript, freeTalk }: SpeakingInput): SpeakingResult {
  const recording = readWav(wav);
  if ('refused' in recording) return recording;
  const measures = measureSpeech(recording);
  const refused = refusalOf(measures);
  if (refused) return { refused };
  const expected = freeTalk || !reference ? undefined : countSyllables(reference) || undefined;
  const words = transcript?.trim()
    ? measureWords(transcript, measures.duration, freeTalk ? undefined : reference)
    : undefined;
  return {
    fluency: {
      words_per_minute: words?.wordsPerMinute == null ? null : tenth(words.wordsPerMinute),
      speech_seconds: hundredth(measures.speech),
      pause_seconds: hundredth(measures.pauseSum),
      pauses: measures.pauses,
    },
    criteria: scoreSpeaking(measures, { freeTalk, expected, sentenceEnds: sentenceEnds(reference) }),
    metrics: {
      ...soundMetrics(measures),
      ...(expected === undefined ? {} : { expected_syllables: expected }),
      ...(words ? wordMetrics(words) : {}),
    },
    ...(words?.pairs && { alignment: words.pairs }),
  };
}

/** Ends of sentences that more follows. */
const sentenceEnds = (text = '') => text.match(/[.!?…]+["”’)]*(?=\s+\S)/g)?.length ?? 0;

const rounded = (value: number, to: number) => Math.round(value * to) / to;
const tenth = (value: number) => rounded(value, 10);
const hundredth = (value: number) => rounded(value, 100);

function soundMetrics(measures: SpeechMeasures): Record<string, number> {
  return {
    duration_seconds: hundredth(measures.duration),
    phonation_ratio: hundredth(measures.phonationRatio),
    longest_pause_seconds: hundredth(measures.longestPause),
    long_pauses: measures.longPauses,
    long_pause_share: hundredth(measures.longPauseSum / measures.duration),
    long_pauses_per_30_seconds: hundredth((30 * measures.longPauses) / measures.speech),
    syllables: measures.nuclei,
    syllables_per_second: hundredth(measures.nucleiRate),
    articulation_rate: hundredth(measures.articulationRate),
    mean_run_syllables: hundredth(measures.meanRun),
    interval_sd_seconds: rounded(measures.intervalSd, 1_000),
    npvi: tenth(measures.npvi),
    pitch_sd_semitones: hundredth(measures.pitchSd),
    voiced_share: hundredth(measures.voicedShare),
    snr_db: tenth(measures.snr),
    low_audio: isNoisy(measures) ? 1 : 0,
  };
}

function wordMetrics({ words, fillers, repetitions, typeTokenRatio, against }: WordMeasures): Record<string, number> {
  return {
    words,
    fillers_per_100_words: tenth(fillers),
    repetitions_per_100_words: tenth(repetitions),
    type_token_ratio: hundredth(typeTokenRatio),
    ...(against && {
      word_error_rate: hundredth(against.errorRate),
      omissions: against.omissions,
      insertions: against.insertions,
      substitutions: against.substitutions,
    }),
  };
}
