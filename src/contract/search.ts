import { z } from 'zod';
import { Id, Instant, Seconds } from './kernel/fields.ts';

export const SearchHitType = z.enum(['message', 'note', 'document', 'transcript', 'submission']);

/** Why a result stands where it stands: each component of its score. */
export const SearchWhy = z
  .object({ terms: z.array(z.string()), keyword: z.number(), semantic: z.number(), recency: z.number() })
  .meta({ id: 'SearchWhy' });

export const SearchHit = z
  .object({
    id: Id,
    type: SearchHitType,
    title: z.string(),
    snippet: z.string(),
    highlights: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
    score: z.number(),
    why: SearchWhy,
    created_at: Instant,
    source: z.object({
      conversation_id: Id.optional(),
      document_id: Id.optional(),
      transcript_id: Id.optional(),
      submission_id: Id.optional(),
      position: z.int().min(0).optional(),
    }),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchStatus = z
  .object({
    types: z.array(z.object({ type: SearchHitType, rows: z.int().min(0), indexed: z.int().min(0) })),
    lag_seconds: Seconds,
  })
  .meta({ id: 'SearchStatus' });
