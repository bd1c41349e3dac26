import { z } from 'zod';
import { Count, Id, Instant } from './kernel/fields.ts';

export const importWhats = ['conversations', 'transcripts', 'progress', 'bot_conversations'] as const;

/** What can be brought over, by the kind of the connection. */
export const whatsOf = {
  xentree: ['conversations', 'transcripts', 'progress'],
  xenioo: ['bot_conversations'],
} as const satisfies Record<string, readonly (typeof importWhats)[number][]>;

export const ImportWhat = z.enum(importWhats).meta({
  description:
    'Of `xentree`: conversations, transcripts, and `progress`, the points of the ledger. Of `xenioo`: `bot_conversations`, those of the bot, a document each.',
  example: 'conversations',
});
export type ImportWhat = z.infer<typeof ImportWhat>;

const DryRun = z
  .boolean()
  .meta({ description: 'Read everything and tell what would come of it, and write nothing.', example: true });

export const ConnectorImportRequest = z
  .strictObject({
    what: z
      .array(ImportWhat)
      .min(1, 'Choose what is brought over.')
      .max(importWhats.length)
      .refine((what) => new Set(what).size === what.length, 'Name each once.')
      .meta({ description: 'What is brought over.', example: ['conversations'] }),
    dry_run: DryRun.default(false),
  })
  .meta({ id: 'ConnectorImportRequest' });
export type ConnectorImportRequest = z.infer<typeof ConnectorImportRequest>;

export const ImportCounts = z
  .object({
    new: Count.meta({ description: 'That were not here.' }),
    there: Count.meta({ description: 'That were here already.' }),
    failed: Count.meta({ description: 'That could not be brought over.' }),
  })
  .meta({ id: 'ConnectorImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportedItem = z
  .object({
    kind: ImportWhat,
    title: z.string().meta({ description: 'What it is called.', example: 'Perfect tense' }),
    outcome: z.enum(['new', 'there', 'failed']).meta({ description: 'What became of it.', example: 'new' }),
    reason: z.string().optional().meta({ description: 'A sentence, where it failed.', example: 'It has no messages.' }),
  })
  .meta({ id: 'ConnectorImportItem' });
export type ImportedItem = z.infer<typeof ImportedItem>;

export const ImportProgress = z
  .object({
    total_xp: Count.meta({ description: 'All points.', example: 1_240 }),
    level: z.int().min(1).meta({ description: 'Level.', example: 5 }),
    current_streak: Count.meta({ description: 'Days of the streak.', example: 12 }),
  })
  .meta({ id: 'ConnectorImportProgress' });
export type ImportProgress = z.infer<typeof ImportProgress>;

export const ConnectorImport = z
  .object({
    id: Id,
    status: z.enum(['queued', 'running', 'done', 'failed']).meta({ description: 'How far it is.', example: 'running' }),
    dry_run: DryRun,
    what: z.array(ImportWhat).meta({ description: 'What was asked for.', example: ['conversations'] }),
    counts: z
      .partialRecord(ImportWhat, ImportCounts)
      .meta({ description: 'How many so far, of each kind that was begun.' }),
    items: z.array(ImportedItem).meta({ description: 'The first 500, in the order in which they came.' }),
    progress_before: ImportProgress.nullable().meta({ description: 'Where the learner stood; null without progress.' }),
    progress_after: ImportProgress.nullable().meta({
      description: 'Where the learner stands with it; with `dry_run` where that would be.',
    }),
    error: z.string().optional().meta({ description: 'Why it failed, as a sentence.' }),
    continues_at: Instant.nullable().meta({
      description: 'When it goes on by itself, where it waits for the other server.',
    }),
    created_at: Instant,
    finished_at: Instant.nullable(),
  })
  .meta({ id: 'ConnectorImport' });
export type ConnectorImport = z.infer<typeof ConnectorImport>;
