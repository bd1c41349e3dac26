import type { Curve } from '../../curve.ts';
import type { WritingFeatures } from '../features/features.ts';

/**
 * The one table of weights. Set by hand, not fitted: which features count and how much follows their correlations with
 * human raters that english.md publishes (§2a: distinct B1+ words .42, MATTR .41, RTTR .40, misspelt types −.39, mean level
 * .38, MTLD .36, grammar lints −.33, connectors .32, small starts −.32, over-long sentences −.25); the corners follow what
 * the CEFR says of each level and what our own sample texts of each level measure. A score of 25, 42, 60 and 76 is where A2,
 * B1, B2 and C1 begin.
 */
export interface Measure {
  /** `b1Density`: different words of B1 and above by the square root of all words, so that length alone does not carry it. */
  feature: keyof WritingFeatures | 'b1Density';
  /** Part of the criterion, of 100. */
  weight: number;
  curve: Curve;
}

export const criteria = {
  /** §4: 20 of 100. Words beyond the everyday, and not the same ones again. */
  Vocabulary: [
    {
      feature: 'b1Density',
      weight: 36,
      curve: [
        [0, 6],
        [0.3, 28],
        [0.7, 44],
        [1.3, 60],
        [2.2, 74],
        [3.5, 88],
        [5, 96],
      ],
    },
    {
      feature: 'meanLevel',
      weight: 30,
      curve: [
        [1, 5],
        [1.3, 24],
        [1.5, 42],
        [1.85, 60],
        [2.3, 76],
        [2.9, 90],
        [3.5, 97],
      ],
    },
    {
      feature: 'mattr',
      weight: 18,
      curve: [
        [0.55, 2],
        [0.68, 20],
        [0.74, 36],
        [0.8, 54],
        [0.85, 72],
        [0.9, 92],
      ],
    },
    {
      feature: 'mtld',
      weight: 8,
      curve: [
        [20, 3],
        [40, 22],
        [60, 40],
        [90, 58],
        [130, 78],
        [180, 95],
      ],
    },
    {
      feature: 'rttr',
      weight: 8,
      curve: [
        [3, 3],
        [5, 22],
        [6, 40],
        [7, 56],
        [8, 72],
        [9.5, 92],
      ],
    },
  ],
  /** §4: 20 of 100. Right, and able to say more than one thing. */
  Grammar: [
    {
      feature: 'grammarRate',
      weight: 40,
      curve: [
        [0, 95],
        [0.5, 86],
        [1, 76],
        [2, 60],
        [3.5, 43],
        [5, 30],
        [8, 12],
        [15, 2],
      ],
    },
    {
      feature: 'verbPatterns',
      weight: 35,
      curve: [
        [0, 3],
        [1, 14],
        [2, 26],
        [4, 42],
        [6, 58],
        [8, 74],
        [10, 88],
        [12, 95],
      ],
    },
    {
      feature: 'meanSentence',
      weight: 25,
      curve: [
        [3, 4],
        [5, 15],
        [8, 30],
        [11, 43],
        [15, 58],
        [19, 72],
        [23, 84],
        [28, 90],
      ],
    },
  ],
  /** §4: 20 of 100. How ideas follow each other. */
  Coherence: [
    {
      feature: 'distinctConnectors',
      weight: 35,
      curve: [
        [0, 5],
        [2, 25],
        [4, 42],
        [6, 58],
        [9, 76],
        [13, 94],
      ],
    },
    {
      feature: 'connectorFunctions',
      weight: 25,
      curve: [
        [0, 5],
        [1, 18],
        [2, 30],
        [3, 43],
        [4, 54],
        [5, 66],
        [6, 78],
        [7, 88],
        [8, 95],
      ],
    },
    {
      feature: 'linked',
      weight: 15,
      curve: [
        [0, 20],
        [0.2, 48],
        [0.4, 65],
        [0.7, 82],
        [1, 92],
      ],
    },
    {
      feature: 'words',
      weight: 15,
      curve: [
        [20, 8],
        [50, 28],
        [100, 52],
        [180, 72],
        [300, 88],
        [450, 95],
      ],
    },
    {
      feature: 'repetition',
      weight: 10,
      curve: [
        [0, 90],
        [0.03, 78],
        [0.1, 45],
        [0.25, 15],
        [0.5, 0],
      ],
    },
  ],
  /** §4: 15 of 100. Spelling, capitals, signs. */
  Conventions: [
    {
      feature: 'misspeltRate',
      weight: 50,
      curve: [
        [0, 97],
        [0.5, 89],
        [1, 79],
        [2, 64],
        [4, 42],
        [7, 22],
        [12, 6],
        [20, 0],
      ],
    },
    {
      feature: 'lowerStarts',
      weight: 20,
      curve: [
        [0, 95],
        [0.1, 76],
        [0.3, 45],
        [0.6, 20],
        [1, 3],
      ],
    },
    {
      feature: 'smallI',
      weight: 10,
      curve: [
        [0, 95],
        [0.1, 72],
        [0.4, 30],
        [1, 3],
      ],
    },
    {
      feature: 'unended',
      weight: 10,
      curve: [
        [0, 95],
        [0.2, 68],
        [0.5, 32],
        [1, 3],
      ],
    },
    {
      feature: 'overlong',
      weight: 10,
      curve: [
        [0, 95],
        [0.1, 68],
        [0.3, 35],
        [1, 3],
      ],
    },
  ],
} as const satisfies Record<string, readonly Measure[]>;

export type LanguageCriterion = keyof typeof criteria;

/** Parts of the whole, of 100 (english.md §4). */
export const parts = { Task: 25, Coherence: 20, Vocabulary: 20, Grammar: 20, Conventions: 15 } as const;

/** Of speaking, what a transcript shows (english.md §4); fluency and delivery need the recording. */
export const spokenParts = { Task: 20, Vocabulary: 15, Grammar: 20 } as const;

/** What the level rests on, of 100: what a task asks for and care for spelling say little about it. */
export const levelParts = { Vocabulary: 45, Grammar: 40, Coherence: 15 } as const;

/** Grammar without mistakes is worth no more than this beyond the range that it shows: simple sentences are easily right. */
export const mostBeyondRange = 25;
