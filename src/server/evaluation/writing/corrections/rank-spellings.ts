import { doubleMetaphone } from 'double-metaphone';
import { countOf } from '../lexicon/frequencies.ts';
import { slips } from './edit-distance.ts';

/** How well a candidate stands between the words before and after it, −4 to 3; 0 where nothing is known. */
export type Fit = (candidate: string) => number;

/**
 * Orders what a misspelt word may have been, best first. The weights are those that english.md §2b measured on sentences of
 * learners: frequency .7, slips −2, same sound .5, same first letter 2.5, split in two −5, neighbours .5.
 */
export function rankSpellings(written: string, candidates: Iterable<string>, fit: Fit = () => 0): string[] {
  const lower = written.toLowerCase();
  const scored = [...new Set(candidates)]
    .filter((candidate) => candidate !== written && candidate.trim() !== '')
    .map((candidate) => ({ candidate, score: scoreOf(lower, candidate.toLowerCase(), fit) }));
  // Ties by the alphabet, so that the order of the candidates does not matter.
  scored.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.map(({ candidate }) => candidate);
}

function scoreOf(written: string, candidate: string, fit: Fit): number {
  const isSplit = /[\s-]/.test(candidate);
  const sounds = new Set(doubleMetaphone(written));
  const alike = doubleMetaphone(candidate).some((sound) => sounds.has(sound));
  return (
    0.7 * Math.log(1 + (isSplit ? 0 : countOf(candidate))) -
    2 * slips(written, candidate) +
    (alike ? 0.5 : 0) +
    (candidate[0] === written[0] ? 2.5 : 0) -
    (isSplit ? 5 : 0) +
    0.5 * fit(candidate)
  );
}
