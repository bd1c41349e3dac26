import type { Curve } from '../../curve.ts';

/**
 * What is judged of a recording. Pauses are set against the time that as many syllables take in natural speech, not against the time
 * that they took: otherwise whoever speaks more slowly had fewer.
 */
export interface Judged {
  /** Syllables a second from the first sound to the last. */
  pace: number;
  /** Seconds. */
  longestPause: number;
  /** For each 30 s of natural speech. */
  longPausesPer30: number;
  /** 0 to 1. */
  longPauseShare: number;
  /** 0 to 1; 1 less this is the phonation ratio at a natural rate. */
  pauseShare: number;
  meanRun: number;
  pitchSd: number;
  npvi: number;
}

export interface Measure {
  feature: keyof Judged;
  weight: number;
  curve: Curve;
}

export type Task = 'read' | 'free';
export type SpeakingCriterion = 'Fluency' | 'Delivery';

/** Parts of the whole evaluation of speaking, in hundredths; the rest is judged by the transcript. */
export const parts: Readonly<Record<SpeakingCriterion, number>> = { Fluency: 30, Delivery: 15 };

/** Syllables a second with pauses: native readers of English keep to 4 to 5, speakers without a text to 3 to 4. */
const readPace: Curve = [
  [1, 0],
  [1.8, 25],
  [2.6, 52],
  [3.3, 76],
  [4.2, 100],
];
const freePace: Curve = [
  [0.6, 0],
  [1.3, 25],
  [2, 50],
  [2.7, 75],
  [3.5, 100],
];

/**
 * Set by hand, not learned: each line goes one way only, so that a longer pause or a slower pace never helps. Weights follow how far
 * each goes with the judgement of five experts on speechocean762 (|r| with fluency): pace .68 as the length of a sentence that is known,
 * longest pause .61, long pauses .60, phonation ratio .57. With prosody they go nearly as far; how the voice moves is heard beside it.
 */
export const tables: Readonly<Record<Task, Readonly<Record<SpeakingCriterion, readonly Measure[]>>>> = {
  read: {
    Fluency: [
      { feature: 'pace', weight: 0.68, curve: readPace },
      {
        feature: 'longestPause',
        weight: 0.3,
        curve: [
          [0.25, 100],
          [0.6, 75],
          [1.2, 40],
          [3, 0],
        ],
      },
      {
        feature: 'longPausesPer30',
        weight: 0.6,
        curve: [
          [2, 100],
          [6, 75],
          [14, 40],
          [30, 0],
        ],
      },
      {
        feature: 'longPauseShare',
        weight: 0.3,
        curve: [
          [0.03, 100],
          [0.12, 70],
          [0.25, 40],
          [0.6, 0],
        ],
      },
      {
        feature: 'pauseShare',
        weight: 0.57,
        curve: [
          [0.05, 100],
          [0.55, 0],
        ],
      },
    ],
    Delivery: [
      { feature: 'pace', weight: 0.35, curve: readPace },
      {
        feature: 'longPauseShare',
        weight: 0.25,
        curve: [
          [0.03, 100],
          [0.12, 70],
          [0.25, 40],
          [0.6, 0],
        ],
      },
      {
        feature: 'pitchSd',
        weight: 0.3,
        curve: [
          [0.4, 0],
          [1.2, 30],
          [2, 60],
          [3.2, 100],
        ],
      },
      {
        feature: 'npvi',
        weight: 0.1,
        curve: [
          [10, 30],
          [30, 60],
          [55, 100],
        ],
      },
    ],
  },
  free: {
    Fluency: [
      { feature: 'pace', weight: 0.6, curve: freePace },
      {
        feature: 'longestPause',
        weight: 0.3,
        curve: [
          [0.6, 100],
          [1.2, 75],
          [2.5, 40],
          [6, 0],
        ],
      },
      {
        feature: 'longPausesPer30',
        weight: 0.5,
        curve: [
          [6, 100],
          [12, 75],
          [22, 40],
          [40, 0],
        ],
      },
      {
        feature: 'longPauseShare',
        weight: 0.5,
        curve: [
          [0.12, 100],
          [0.22, 75],
          [0.4, 40],
          [0.75, 0],
        ],
      },
      {
        feature: 'meanRun',
        weight: 0.4,
        curve: [
          [1.5, 0],
          [4, 40],
          [7, 72],
          [11, 100],
        ],
      },
    ],
    Delivery: [
      { feature: 'pace', weight: 0.3, curve: freePace },
      {
        feature: 'longPauseShare',
        weight: 0.25,
        curve: [
          [0.12, 100],
          [0.22, 75],
          [0.4, 40],
          [0.75, 0],
        ],
      },
      {
        feature: 'pitchSd',
        weight: 0.35,
        curve: [
          [0.4, 0],
          [1.2, 30],
          [2, 60],
          [3.2, 100],
        ],
      },
      {
        feature: 'npvi',
        weight: 0.1,
        curve: [
          [10, 30],
          [30, 60],
          [55, 100],
        ],
      },
    ],
  },
};
