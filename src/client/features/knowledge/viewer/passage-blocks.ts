import { useQueries } from '@tanstack/react-query';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { knowledge, type Passage } from '#contract/knowledge.ts';

/** Passages that are asked for together. */
export const blockSize = 40;

/** The blocks that hold these positions, in order. */
export const blocksOf = (positions: readonly number[]): number[] =>
  [...new Set(positions.map((position) => Math.floor(position / blockSize)))].sort((a, b) => a - b);

const passageBlock = (documentId: string, block: number) => ({
  ...queryOf(session.api, knowledge.passages, {
    params: { document_id: documentId },
    query: { from: String(block * blockSize), limit: String(blockSize) },
  }),
  // A text changes only when it is read again, and then its document says so.
  staleTime: Number.POSITIVE_INFINITY,
});

interface Blocks {
  passages: ReadonlyMap<number, Passage>;
  failed: unknown;
  retry: () => void;
}

/** The passages of these blocks that have come so far, by position. */
export function usePassageBlocks(documentId: string, blocks: readonly number[]): Blocks {
  return useQueries({
    queries: blocks.map((block) => passageBlock(documentId, block)),
    combine: (results): Blocks => ({
      passages: new Map(
        results.flatMap(({ data }) => data?.items.map((passage) => [passage.position, passage] as const) ?? []),
      ),
      failed: results.find(({ isError }) => isError)?.error ?? null,
      retry: () => results.forEach((result) => void (result.isError && result.refetch())),
    }),
  });
}
