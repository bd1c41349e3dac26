import { z } from 'zod';
import { Count, Fraction, Id, Instant, TextRange } from './kernel/fields.ts';
import { pageOf } from './kernel/page.ts';
import { SearchEmbeddings } from './search-embeddings.ts';

/** Everything that can be found, as it is named in `types` and by the operator `type:`. */
export const searchTypes = ['message', 'note', 'document', 'transcript', 'submission'] as const;

export const SearchHitType = z.enum(searchTypes).meta({ description: 'What was found.', example: 'message' });
export type SearchHitType = z.infer<typeof SearchHitType>;

/** Why a result stands where it stands: each component of its score. */
export const SearchWhy = z
  .object({
    terms: z
      .array(z.string())
      .meta({ description: 'Words of the query that were found, as written.', example: ['past'] }),
    keyword: Fraction.meta({
      description: 'How well its words match, 1 for the best match of this answer.',
      example: 0.9,
    }),
    semantic: Fraction.meta({
      description: 'How close its meaning is; 0 where meaning was not compared.',
      example: 0.4,
    }),
    recency: Fraction.meta({ description: 'How new it is: 1 today, half after 90 days.', example: 0.7 }),
  })
  .meta({ id: 'SearchWhy' });
export type SearchWhy = z.infer<typeof SearchWhy>;

const Sharing = z
  .object({ organization_id: Id, name: z.string().meta({ example: 'Harbour Language School' }) })
  .meta({ id: 'SearchSharing', description: 'The organization that shares it; absent for what is the caller’s own.' });

export const SearchHit = z
  .object({
    id: Id,
    type: SearchHitType,
    title: z.string().meta({
      description: 'Title of what it stands in: a conversation, note, document, task or talk.',
      example: 'Past perfect, again',
    }),
    snippet: z.string().meta({ description: 'The part that matches, word for word.' }),
    highlights: z.array(TextRange).meta({ description: 'Where the words of the query stand in `snippet`.' }),
    score: z.number().meta({ description: 'Higher is better; comparable within one answer only.', example: 0.031 }),
    why: SearchWhy,
    created_at: Instant,
    shared_by: Sharing.optional(),
    source: z.object({
      conversation_id: Id.optional(),
      message_id: Id.optional().meta({ description: 'The message, where a conversation is the source.' }),
      note_id: Id.optional(),
      document_id: Id.optional(),
      transcript_id: Id.optional(),
      submission_id: Id.optional(),
      position: Count.optional().meta({
        description: 'Which passage of the document or turn of the transcript, from 0.',
      }),
      page: z.int().positive().optional().meta({ description: 'Page, where the format has pages.' }),
    }),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

/** How many results there are of each kind, before the page is cut. */
export const SearchFacets = z
  .object({
    types: z.array(z.object({ type: SearchHitType, count: Count })).meta({ description: 'By kind, without `types`.' }),
    owners: z
      .array(z.object({ organization_id: Id.nullable(), name: z.string().nullable(), count: Count }))
      .meta({ description: 'The caller’s own (both null) and what each organization shares.' }),
    past_week: Count,
    past_month: Count,
    capped: z.boolean().meta({ description: 'There are more than were counted.' }),
  })
  .meta({ id: 'SearchFacets' });
export type SearchFacets = z.infer<typeof SearchFacets>;

export const SearchPage = pageOf(SearchHit)
  .extend({
    facets: SearchFacets.nullable().meta({ description: 'With the first page alone.' }),
    did_you_mean: z
      .string()
      .nullable()
      .meta({ description: 'The query with words that occur instead of ones that do not.', example: 'past perfect' }),
    hints: z.array(z.string()).meta({
      description: 'Sentences about operators that could not be followed.',
      example: ['“before:soon” has no date. Write before:2026-05-01, before:2026-05 or before:2026.'],
    }),
  })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof SearchPage>;

const ReindexState = z
  .object({
    job_id: Id,
    state: z.enum(['queued', 'running', 'done', 'failed']),
    done: Count.meta({ description: 'Sources indexed again so far.' }),
    total: Count,
    started_at: Instant,
    finished_at: Instant.nullable(),
  })
  .meta({ id: 'ReindexState' });

export const SearchStatus = z
  .object({
    types: z.array(
      z.object({
        type: SearchHitType,
        rows: Count.meta({ description: 'Sources of this kind.' }),
        indexed: Count.meta({ description: 'Sources that can be found by their words.' }),
        embedded: Count.meta({ description: 'Sources that can also be found by their meaning.' }),
      }),
    ),
    lag_seconds: z.int().min(0).meta({ description: 'Age of the oldest text that still waits for the index.' }),
    reindex: ReindexState.nullable().meta({ description: 'The last rebuild; null when there was none.' }),
    embeddings: SearchEmbeddings,
  })
  .meta({ id: 'SearchStatus' });
export type SearchStatus = z.infer<typeof SearchStatus>;
