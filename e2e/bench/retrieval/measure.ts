import { type QueryKind, queryKinds, type RetrievalQuery } from './query.ts';

/** The share of the relevant paragraphs that stand among the first k. */
export function recallAt(k: number, ranked: readonly string[], relevant: readonly string[]): number {
  const first = new Set(ranked.slice(0, k));
  return relevant.filter((id) => first.has(id)).length / relevant.length;
}

/** One over the place of the first relevant paragraph, or 0 if there is none. */
export function reciprocalRank(ranked: readonly string[], relevant: readonly string[]): number {
  const index = ranked.findIndex((id) => relevant.includes(id));
  return index === -1 ? 0 : 1 / (index + 1);
}

/** Gives the ids of paragraphs, best first. A search that has to be awaited is asked beforehand and looked up here. */
export type Ranker = { name: string; rank: (query: string) => readonly string[] };

export type Row = { kind: QueryKind | 'overall'; count: number; recall: number; meanReciprocalRank: number };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A row for each kind that has queries, and one over all queries, in which every query counts the same. */
export function measure({ rank }: Ranker, queries: readonly RetrievalQuery[], k = 5): Row[] {
  const judged = queries.map(({ kind, query, relevant }) => {
    const ranked = rank(query);
    return { kind, recall: recallAt(k, ranked, relevant), reciprocal: reciprocalRank(ranked, relevant) };
  });
  const row = (kind: Row['kind'], of: typeof judged): Row => ({
    kind,
    count: of.length,
    recall: mean(of.map(({ recall }) => recall)),
    meanReciprocalRank: mean(of.map(({ reciprocal }) => reciprocal)),
  });
  const kinds = queryKinds.map((kind) => ({ kind, of: judged.filter((one) => one.kind === kind) }));
  return [...kinds.filter(({ of }) => of.length > 0).map(({ kind, of }) => row(kind, of)), row('overall', judged)];
}

/** Recall@k and MRR of every ranker side by side, a line for each kind of query. */
export function table(rankers: readonly Ranker[], queries: readonly RetrievalQuery[], k = 5): string {
  const measured = rankers.map((ranker) => measure(ranker, queries, k));
  const headings = ['kind', 'queries', ...rankers.flatMap(({ name }) => [`${name} recall@${k}`, `${name} MRR`])];
  const lines = (measured[0] ?? []).map(({ kind, count }, index) => [
    kind,
    String(count),
    ...measured.flatMap((rows) => {
      const row = rows[index];
      return row ? [row.recall.toFixed(3), row.meanReciprocalRank.toFixed(3)] : [];
    }),
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const padded = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [headings, ...lines].map(padded).join('\n');
}
