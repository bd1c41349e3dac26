import type { Paragraph } from './collection.ts';

const k1 = 1.2;
const b = 0.75;

/** No stemming and no segmentation: a run of Chinese is one word. A search worth having does better than this. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

export type Scored = { id: string; score: number };

/** Plain Okapi BM25, the yardstick. Paragraphs without any word of the query are left out; ties keep their order. */
export function bm25(paragraphs: readonly Paragraph[]): (query: string) => Scored[] {
  const indexed = paragraphs.map(({ id, text }) => {
    const terms = words(text);
    return { id, length: terms.length, counts: countsOf(terms) };
  });
  const meanLength = indexed.reduce((sum, { length }) => sum + length, 0) / indexed.length;
  const documentFrequency = countsOf(indexed.flatMap(({ counts }) => [...counts.keys()]));

  // The 1 inside the logarithm keeps a word that stands in most paragraphs from counting against them.
  const weightOf = (term: string) => {
    const frequency = documentFrequency.get(term) ?? 0;
    return Math.log(1 + (indexed.length - frequency + 0.5) / (frequency + 0.5));
  };

  return (query) => {
    const weights = [...new Set(words(query))].map((term) => ({ term, weight: weightOf(term) }));
    return indexed
      .map(({ id, length, counts }) => {
        const damping = k1 * (1 - b + (b * length) / meanLength);
        const score = weights.reduce((sum, { term, weight }) => {
          const count = counts.get(term) ?? 0;
          return sum + (weight * count * (k1 + 1)) / (count + damping);
        }, 0);
        return { id, score };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
  };
}
