import { ne, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { Attempt, Citation, Usage } from '#contract/chat.ts';
import { Evaluation } from '#contract/evaluation.ts';
import { MessageImage } from '#contract/images.ts';
import { SpokenVoice } from '#contract/live-shapes.ts';
import { Appeal } from '#contract/revision.ts';
import { ItemFeedback, TaskSubmission } from '#contract/submission.ts';
import {
  chatImages,
  conversations,
  conversationTags,
  learningSessions,
  messages,
  notes,
} from '#server/db/schema/conversations.ts';
import { documents } from '#server/db/schema/documents.ts';
import {
  xelAppeals,
  xelCards,
  xelHints,
  xelPlacements,
  xelReviews,
  xelSubmissions,
} from '#server/db/schema/english.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';
import { liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { liveClips, liveRecordings } from '#server/db/schema/live-sound.ts';
import { xelMistakes, xelSightings } from '#server/db/schema/mistakes.ts';
import { boosters, goals, learningTime, restDays, rhythms, xpEvents, xpTokens } from '#server/db/schema/progress.ts';
import { prompts } from '#server/db/schema/prompts.ts';
import type { SourceText } from '#server/search/index-source.ts';
import { messageText } from '#server/search/kinds/message.ts';
import { noteText } from '#server/search/kinds/note.ts';
import { submissionText } from '#server/search/kinds/submission.ts';
import { turnText } from '#server/search/kinds/transcript.ts';

/** A table whose rows are a person's own and travel with them. One that is added to the schema is one entry here. */
export interface PassportTable {
  /** What its rows are called in counts; `name.jsonl` is its file. */
  name: string;
  table: PgTable;
  /** Columns that do not travel, each with the reason. */
  leftOut?: Readonly<Record<string, string>>;
  /** What columns that do not travel hold after an import, where the schema has no default; by property of the table. */
  afterImport?: Readonly<Record<string, unknown>>;
  /** Only these rows. */
  where?: SQL;
  /** Rows that are held at a time, where they are so large that it must be few. */
  atOnce?: number;
  /** Changes a row on its way out. */
  onExport?: (row: Record<string, unknown>) => Record<string, unknown>;
  /** The shape of each column of JSON. */
  json?: Readonly<Record<string, z.ZodType>>;
  /** Rows belong to one of another table, which has to be there. */
  needs?: { column: string; table: PgTable; what: string };
  /** What of it can be found by a search, from the values of a row that was imported. */
  index?: (row: never) => SourceText;
  /** Columns that the viewer shows; without any it shows nothing of the table. */
  shown?: readonly string[];
}

const ofConversation = { column: 'conversation_id', table: conversations, what: 'conversation' };
const indexState = 'How far it is indexed is worked out anew from the file.';

/** Where a card of English stood before a rating: what taking it back restores. */
const CardState = z.object({
  state: z.enum(['new', 'learning', 'review', 'relearning']),
  dueAt: z.iso.datetime(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.int(),
  learningSteps: z.int(),
  reps: z.int(),
  lapses: z.int(),
  lastReviewAt: z.iso.datetime().nullable(),
});

/** In the order in which they can be imported: what others belong to comes first. */
export const passportTables: readonly PassportTable[] = [
  {
    name: 'conversations',
    table: conversations,
    leftOut: { deleted_at: 'What was deleted does not travel.' },
    where: sql`${conversations.deletedAt} is null`,
    shown: ['id', 'title', 'created_at', 'updated_at', 'pinned_at', 'archived_at', 'current_leaf_id'],
  },
  {
    name: 'conversation_tags',
    table: conversationTags,
    where: notDeleted(conversationTags),
    needs: ofConversation,
    shown: ['conversation_id', 'name', 'position'],
  },
  {
    name: 'messages',
    table: messages,
    where: notDeleted(messages),
    // An answer that is being written is as far as it was then.
    onExport: (row) => (row['status'] === 'streaming' ? { ...row, status: 'stopped' } : row),
    json: {
      usage: Usage,
      citations: z.array(Citation),
      attempts: z.array(Attempt),
      attachments: z.array(z.object({ document_id: z.string(), title: z.string() })),
      images: z.array(MessageImage),
    },
    needs: ofConversation,
    index: messageText,
    shown: [
      'id',
      'conversation_id',
      'parent_message_id',
      'role',
      'content',
      'status',
      'created_at',
      'citations',
      'attachments',
    ],
  },
  { name: 'images', table: chatImages, where: attached(), atOnce: 4 },
  {
    name: 'learning_sessions',
    table: learningSessions,
    where: notDeleted(learningSessions),
    needs: ofConversation,
  },
  {
    name: 'notes',
    table: notes,
    index: noteText,
    shown: ['id', 'title', 'content', 'created_at', 'updated_at'],
  },
  { name: 'prompts', table: prompts, shown: ['id', 'name', 'title', 'content'] },
  {
    name: 'documents',
    table: documents,
    leftOut: {
      status: indexState,
      error: indexState,
      progress: indexState,
      passage_count: indexState,
      page_count: indexState,
      attempts: indexState,
      begun_at: indexState,
      lease_id: indexState,
      lease_until: indexState,
      title_source: 'The title that it has stays, whatever the file calls itself.',
      organization_id: 'Sharing is of the account: it stands in profile.json and is not imported.',
    },
    afterImport: { status: 'receiving', progress: 0, passageCount: 0, attempts: 0, titleSource: 'person' },
    where: ne(documents.status, 'receiving'),
    shown: ['id', 'title', 'file_name', 'media_type', 'byte_count', 'created_at'],
  },
  {
    name: 'evaluations',
    table: evaluations,
    json: { result: Evaluation.omit({ id: true }) },
    shown: ['created_at', 'type', 'text', 'result'],
  },
  { name: 'xp_events', table: xpEvents, shown: ['id', 'at', 'local_date', 'activity', 'amount', 'reason'] },
  { name: 'learning_time', table: learningTime },
  { name: 'xp_tokens', table: xpTokens },
  { name: 'boosters', table: boosters },
  { name: 'goals', table: goals },
  { name: 'rest_days', table: restDays, shown: ['local_date'] },
  { name: 'rhythms', table: rhythms },
  {
    name: 'english_submissions',
    table: xelSubmissions,
    json: {
      response: TaskSubmission.shape.response,
      feedback: z.array(ItemFeedback),
      evaluation: Evaluation,
      targets: z.record(z.string(), z.number()),
    },
    index: submissionText,
    shown: ['id', 'at', 'level', 'skill', 'title', 'score', 'response', 'feedback', 'evaluation'],
  },
  { name: 'english_hints', table: xelHints },
  {
    name: 'english_appeals',
    table: xelAppeals,
    json: { second: Appeal.shape.second },
    needs: { column: 'submission_id', table: xelSubmissions, what: 'submission' },
    shown: ['submission_id', 'created_at', 'criterion', 'reason', 'outcome'],
  },
  {
    name: 'english_mistakes',
    table: xelMistakes,
    shown: ['id', 'rule', 'about', 'status', 'count', 'last_seen_at'],
  },
  {
    name: 'english_sightings',
    table: xelSightings,
    needs: { column: 'mistake_id', table: xelMistakes, what: 'mistake' },
    shown: ['mistake_id', 'at', 'sentence', 'original', 'correction', 'explanation'],
  },
  { name: 'english_cards', table: xelCards, shown: ['front', 'back', 'example', 'due_at', 'reps', 'created_at'] },
  {
    name: 'english_reviews',
    table: xelReviews,
    json: { before: CardState },
    needs: { column: 'card_id', table: xelCards, what: 'card' },
  },
  {
    name: 'english_placements',
    table: xelPlacements,
    json: {
      responses: z.record(z.string(), TaskSubmission.shape.response),
      by_level: z.array(z.object({ level: z.string(), score: z.number() })),
    },
    shown: ['at', 'level', 'low', 'high', 'by_level'],
  },
  {
    name: 'live_transcripts',
    table: liveTranscripts,
    shown: ['id', 'started_at', 'ended_at', 'nickname', 'topic', 'level'],
  },
  {
    name: 'live_turns',
    table: liveTurns,
    // A turn that is being said is as far as it was then.
    onExport: (row) => ({ ...row, open: false }),
    json: { voice: SpokenVoice },
    needs: { column: 'transcript_id', table: liveTranscripts, what: 'transcript' },
    index: turnText,
    shown: ['transcript_id', 'turn', 'role', 'text', 'recognised_text', 'started_at', 'gap', 'typed', 'interrupted'],
  },
  {
    name: 'live_recordings',
    table: liveRecordings,
    where: sql`exists (select 1 from live_transcripts t
      where t.tenant_id = ${liveRecordings.tenantId} and t.id = ${liveRecordings.id})`,
    needs: { column: 'id', table: liveTranscripts, what: 'transcript' },
  },
  {
    name: 'live_clips',
    table: liveClips,
    where: sql`exists (select 1 from live_transcripts t
      where t.tenant_id = ${liveClips.tenantId} and t.id = ${liveClips.recordingId})`,
    atOnce: 8,
    needs: { column: 'recording_id', table: liveRecordings, what: 'recording' },
  },
];

function notDeleted(of: typeof messages | typeof conversationTags | typeof learningSessions): SQL {
  return sql`exists (select 1 from conversations c
    where c.tenant_id = ${of.tenantId} and c.id = ${of.conversationId} and c.deleted_at is null)`;
}

/** Images that a message has; others are on their way to one, or to be swept away. */
function attached(): SQL {
  return sql`exists (select 1 from messages m, jsonb_array_elements(m.images) image
    where m.tenant_id = ${chatImages.tenantId} and m.images is not null and image ->> 'image_id' = ${chatImages.id})`;
}
