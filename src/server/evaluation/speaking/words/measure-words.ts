import { type Alignment, align } from './align.ts';
import { countFillers, countRepetitions } from './hesitations.ts';
import { spokenWords } from './spoken-words.ts';

/** What a transcript shows beside the recording. */
export interface WordMeasures {
  words: number;
  /** From the first sound to the last; null where there is no time. */
  wordsPerMinute: number | null;
  /** For each 100 words. */
  fillers: number;
  repetitions: number;
  typeTokenRatio: number;
  /** Where it is known what was to be said. */
  against?: { errorRate: number; omissions: number; insertions: number; substitutions: number };
  /** The words of both, side by side, there. */
  pairs?: Alignment['pairs'];
}

/** @param duration seconds from the first sound to the last */
export function measureWords(transcript: string, duration: number, reference?: string): WordMeasures {
  const words = spokenWords(transcript);
  const per100 = (count: number) => (100 * count) / Math.max(1, words.length);
  const expected = reference === undefined ? [] : spokenWords(reference);
  const found = expected.length === 0 ? undefined : align(expected, words);
  return {
    words: words.length,
    wordsPerMinute: duration > 0 ? (60 * words.length) / duration : null,
    fillers: per100(countFillers(words)),
    repetitions: per100(countRepetitions(words)),
    typeTokenRatio: new Set(words).size / Math.max(1, words.length),
    against: found && {
      errorRate: found.errorRate,
      omissions: found.omitted.length,
      insertions: found.inserted.length,
      substitutions: found.substituted.length,
    },
    ...(found && { pairs: found.pairs }),
  };
}
