import { doubleMetaphone } from 'double-metaphone';
import { wordsByRank } from './frequencies.ts';

/** Common words that can be written for others that sound like them. */
const commonest = 10_000;

let bySound: Map<string, string[]> | undefined;

function index(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of wordsByRank(commonest)) {
    for (const sound of new Set(doubleMetaphone(word))) found.set(sound, [...(found.get(sound) ?? []), word]);
  }
  return found;
}

/** Common words with the same sound and first letter, the commonest first: `because` for `becous`. */
export function soundsLike(lower: string): string[] {
  bySound ??= index();
  const words = new Set(doubleMetaphone(lower).flatMap((sound) => bySound?.get(sound) ?? []));
  return [...words].filter((word) => word[0] === lower[0]).slice(0, 12);
}
