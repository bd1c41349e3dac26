/** Measures of how varied the words of a text are. All take the words in order, in lower case or as lemmas. */

const window = 50;

/** Mean share of different words in every run of 50 (the moving-average type-token ratio); of all where there are fewer. */
export function mattr(words: readonly string[]): number {
  if (words.length === 0) return 0;
  if (words.length <= window) return new Set(words).size / words.length;
  const counts = new Map<string, number>();
  let sum = 0;
  for (const [at, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const gone = words[at - window];
    if (gone !== undefined) {
      const left = (counts.get(gone) ?? 1) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (at >= window - 1) sum += counts.size / window;
  }
  return sum / (words.length - window + 1);
}

/** Different words by the square root of all (Guiraud's root type-token ratio). */
export const rttr = (words: readonly string[]): number =>
  words.length === 0 ? 0 : new Set(words).size / Math.sqrt(words.length);

/** The share of different words at which a run ends (McCarthy and Jarvis 2010). */
const threshold = 0.72;

/** Mean length of runs that keep a type-token ratio of 0.72, forwards and backwards (MTLD). */
export function mtld(words: readonly string[]): number {
  if (words.length === 0) return 0;
  return (oneWay(words) + oneWay([...words].reverse())) / 2;
}

function oneWay(words: readonly string[]): number {
  let factors = 0;
  let seen = new Set<string>();
  let length = 0;
  for (const word of words) {
    seen.add(word);
    length += 1;
    if (seen.size / length > threshold) continue;
    factors += 1;
    seen = new Set();
    length = 0;
  }
  if (length > 0) factors += (1 - seen.size / length) / (1 - threshold);
  return factors === 0 ? words.length : words.length / factors;
}

/** Share of runs of three words that stood in the text before. */
export function repetition(words: readonly string[]): number {
  const seen = new Set<string>();
  let again = 0;
  const runs = Math.max(0, words.length - 2);
  for (let at = 0; at < runs; at += 1) {
    const run = words.slice(at, at + 3).join(' ');
    if (seen.has(run)) again += 1;
    seen.add(run);
  }
  return runs === 0 ? 0 : again / runs;
}
