import { type PartOfSpeech, type WordLevel, wordLevels } from '#content/words/core.ts';
import { coreEntries } from './core-list.ts';
import { halvesOf, relativesOf, spellingsOf } from './family.ts';
import { rankOf } from './frequency.ts';

/**
 * Highest rank of each level for a word that is not on the list; what is beyond is C2. A frequent word that no list of ours names is
 * seldom an early one, so these are stricter below B1 than what fits all words (661, 2,512, 7,943, 27,542, 91,201).
 */
const ranks = [500, 1_500, 4_500, 30_000, 60_000];

export const levelNumber = (level: WordLevel): number => wordLevels.indexOf(level);
const levelAt = (number: number): WordLevel =>
  wordLevels[Math.min(Math.max(Math.round(number), 0), wordLevels.length - 1)] as WordLevel;

/**
 * Level at which a word is learned: the core list, else what its family and its frequency say, else the frequency alone.
 * Takes a lemma; `partOfSpeech` tells `book` (noun, A1) from `book` (verb, A2). Without it the easiest counts.
 */
export function levelOf(lemma: string, partOfSpeech?: PartOfSpeech): WordLevel {
  const listed = listedLevel(lemma, partOfSpeech);
  if (listed !== undefined) return levelAt(listed);
  const frequency = byFrequency(lemma);
  const family = byFamily(lemma);
  return levelAt(family === undefined ? frequency : (family + frequency) / 2);
}

/** By the core list, in any spelling. Another part of speech than the listed is one level later. */
function listedLevel(lemma: string, partOfSpeech?: PartOfSpeech): number | undefined {
  for (const spelling of [lemma, ...spellingsOf(lemma)]) {
    const entries = coreEntries(spelling);
    if (!entries) continue;
    const exact = partOfSpeech && entries.get(partOfSpeech);
    if (exact) return levelNumber(exact);
    const easiest = Math.min(...[...entries.values()].map(levelNumber));
    return partOfSpeech ? Math.min(easiest + 1, 5) : easiest;
  }
  return undefined;
}

function byFamily(word: string, depth = 0): number | undefined {
  let least: number | undefined;
  for (const { base, later } of relativesOf(word)) {
    const level = listedLevel(base) ?? (depth < 1 ? byFamily(base, depth + 1) : undefined);
    if (level !== undefined) least = Math.min(least ?? 9, level + later);
  }
  if (least !== undefined) return least;
  for (const halves of halvesOf(word)) {
    const [one, other] = halves.map((half) => listedLevel(half));
    if (one !== undefined && other !== undefined) least = Math.min(least ?? 9, Math.max(one, other) + 1);
  }
  return least;
}

function byFrequency(word: string): number {
  const rank = rankOf(word) ?? Number.POSITIVE_INFINITY;
  const place = ranks.findIndex((highest) => rank <= highest);
  return place === -1 ? 5 : place;
}
