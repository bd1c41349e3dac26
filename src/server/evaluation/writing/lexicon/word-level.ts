import type { CefrLevel } from '#contract/evaluation.ts';
import { rankOf } from './frequencies.ts';

export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const satisfies readonly CefrLevel[];

/** The level at which a learner knows a word, by its lemma in lower case; null where nobody can say. */
export type LevelOf = (lemma: string) => CefrLevel | null;

/** The last rank of each level: where frequency alone separates learners' word lists best (40 % exact, 88 % within one). */
const lastRanks: readonly number[] = [661, 2_512, 7_943, 27_542, 91_201];

/** Levels by frequency alone, for a server that has no better list. */
export const levelByFrequency: LevelOf = (lemma) => {
  const rank = rankOf(lemma);
  if (rank === undefined) return null;
  const place = lastRanks.findIndex((last) => rank <= last);
  return cefrLevels[place === -1 ? 5 : place] ?? null;
};

/** 1 for A1 to 6 for C2. */
export const levelNumber = (level: CefrLevel): number => cefrLevels.indexOf(level) + 1;
