import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant, Seconds } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

export const LiveSessionType = z
  .enum(['voice', 'avatar'])
  .meta({ description: 'How the partner appears.', example: 'voice' });

const Remaining = Seconds.meta({ description: 'Seconds that are left.', example: 1260 });
const Nickname = z
  .string()
  .trim()
  .min(1, 'Enter a nickname.')
  .max(40, 'Use at most 40 characters.')
  .meta({ description: 'What the partner calls the learner.', example: 'Mina' });

export const LiveQuota = z
  .object({
    plan: z.string().meta({ description: 'The plan that sets the quota.', example: 'free' }),
    quota_seconds: Seconds.meta({ description: 'Seconds in a period.', example: 1800 }),
    used_seconds: Seconds.meta({ description: 'Seconds used in this period.', example: 540 }),
    remaining_seconds: Remaining,
    resets_at: Instant.meta({ description: 'When the next period begins.' }),
  })
  .meta({ id: 'LiveQuotaResponse' });
export type LiveQuota = z.infer<typeof LiveQuota>;

export const LiveStart = z
  .object({
    session_type: LiveSessionType,
    topic: z
      .string()
      .trim()
      .max(200)
      .optional()
      .meta({ description: 'What to talk about.', example: 'A job interview' }),
  })
  .meta({ id: 'LiveStartSessionRequest' });

export const LiveSession = z
  .object({
    session_id: Id,
    session_type: LiveSessionType,
    status: z.enum(['active', 'ended']).meta({ description: 'Is it going on?', example: 'active' }),
    started_at: Instant,
    remaining_seconds: Remaining,
    heartbeat_seconds: Seconds.meta({
      description: 'Send a heartbeat this often; 60 s without one end the session.',
      example: 15,
    }),
    realtime_url: z
      .string()
      .meta({ description: 'Where the talk itself goes on.', example: 'wss://xentree.example.org/api/live/realtime' }),
  })
  .meta({ id: 'LiveSessionResponse' });
export type LiveSession = z.infer<typeof LiveSession>;

export const LiveSessionEnded = LiveSession.extend({
  ended_at: Instant,
  used_seconds: Seconds.meta({ description: 'Seconds that it took from the quota.', example: 540 }),
}).meta({ id: 'LiveSessionEnded' });

/** Without `session_id` the caller's one live session is meant. */
const LiveSessionRef = z
  .object({ session_id: Id.optional().meta({ description: 'Without it, the live session of the caller.' }) })
  .optional()
  .meta({ id: 'LiveSessionRef' });

export const TranscriptTurn = z
  .object({
    role: z.enum(['user', 'ai']).meta({ description: 'Who spoke.', example: 'user' }),
    text: z
      .string()
      .min(1)
      .max(20_000)
      .meta({ description: 'What was said.', example: 'I have worked there for two years.' }),
    timestamp: Instant.meta({ description: 'When it began.' }),
  })
  .meta({ id: 'TranscriptTurn' });
export type TranscriptTurn = z.infer<typeof TranscriptTurn>;

export const TranscriptSave = z
  .object({
    session_started_at: Instant,
    session_ended_at: Instant,
    transcripts: z
      .array(TranscriptTurn)
      .min(1, 'Give at least one turn.')
      .max(5000, 'Save at most 5,000 turns at once.')
      .meta({ description: 'The turns, oldest first.' }),
    session_id: Id.optional().meta({ description: 'Saving the same session twice gives one transcript.' }),
    nickname: Nickname.optional(),
  })
  .refine((body) => Date.parse(body.session_started_at) <= Date.parse(body.session_ended_at), {
    path: ['session_ended_at'],
    error: 'A session ends after it has started.',
  })
  .meta({ id: 'SaveLiveTranscriptsRequest' });

export const TranscriptSummary = z
  .object({
    id: Id,
    session_id: Id.nullable(),
    session_started_at: Instant,
    session_ended_at: Instant,
    duration_seconds: Seconds,
    nickname: z.string().nullable().meta({ description: 'As it was then.', example: 'Mina' }),
    turns: Count.meta({ description: 'Turns in it.', example: 34 }),
    excerpt: z.string().meta({ description: 'How it begins.', example: 'I have worked there for two years.' }),
    created_at: Instant,
  })
  .meta({ id: 'LiveTranscriptSummary' });
export type TranscriptSummary = z.infer<typeof TranscriptSummary>;

export const Transcript = TranscriptSummary.extend({
  transcripts: z.array(TranscriptTurn).meta({ description: 'The turns, oldest first.' }),
}).meta({ id: 'LiveTranscript' });
export type Transcript = z.infer<typeof Transcript>;

const FrameText = z.string().max(20_000).meta({ description: 'Words.', example: 'How long have you worked there?' });
const Turn = z.int().min(0).meta({ description: 'Number of the turn, from 0.', example: 3 });

/** What the web app sends on the realtime socket: JSON text frames (contract §8.1). */
export const LiveClientFrame = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('hello'), token: z.string().min(1).max(8192), session_id: Id }),
    z.object({ type: z.literal('user_text'), text: FrameText.min(1), started_at: Instant }),
    z.object({ type: z.literal('user_partial'), text: FrameText }),
    z.object({ type: z.literal('interrupt') }),
    z.object({ type: z.literal('bye') }),
  ])
  .meta({ id: 'LiveClientFrame' });
export type LiveClientFrame = z.infer<typeof LiveClientFrame>;

/** What the server sends on the realtime socket. */
export const LiveServerFrame = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('ready'), session_id: Id, remaining_seconds: Remaining }),
    z.object({ type: z.literal('ai_delta'), turn: Turn, text: FrameText }),
    z.object({ type: z.literal('ai_done'), turn: Turn, text: FrameText }),
    z.object({ type: z.literal('state'), state: z.enum(['listening', 'thinking', 'speaking']) }),
    z.object({ type: z.literal('quota'), remaining_seconds: Remaining }),
    z.object({ type: z.literal('error'), error: z.string(), message: z.string() }),
  ])
  .meta({ id: 'LiveServerFrame' });
export type LiveServerFrame = z.infer<typeof LiveServerFrame>;

const read = { access: 'any', scope: 'live:read' } as const;
const write = { access: 'any', scope: 'live:write' } as const;
const transcriptParams = z.object({ transcript_id: Id });

export const live = area('live', 'Xentree Live', {
  quota: endpoint({
    method: 'GET',
    path: '/api/live/quota',
    summary: 'Get remaining Xentree Live quota',
    ...read,
    response: LiveQuota,
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/live/session/start',
    summary: 'Start a live session',
    description: 'Ends the live session that the caller may already have.',
    ...write,
    body: LiveStart,
    response: LiveSession,
    status: 201,
    errors: ['live_quota_exceeded'],
  }),
  heartbeat: endpoint({
    method: 'POST',
    path: '/api/live/session/heartbeat',
    summary: 'Update an active live session heartbeat',
    description: 'Counts the time used. With the last second the session ends and the answer is `live_quota_exceeded`.',
    ...write,
    body: LiveSessionRef,
    response: LiveSession,
    errors: ['not_found', 'live_quota_exceeded'],
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/live/session/end',
    summary: 'End a live session',
    description: 'Ending it twice gives the same answer.',
    ...write,
    body: LiveSessionRef,
    response: LiveSessionEnded,
    errors: ['not_found'],
  }),
  setNickname: endpoint({
    method: 'PATCH',
    path: '/api/live/nickname',
    summary: 'Update the user nickname used in Xentree Live',
    ...write,
    body: z.object({ nickname: Nickname }).meta({ id: 'LiveNicknameRequest' }),
    response: z.object({ nickname: Nickname }).meta({ id: 'LiveNickname' }),
  }),
  transcripts: endpoint({
    method: 'GET',
    path: '/api/live/transcripts',
    summary: 'List live transcripts for the current user',
    description: 'Newest first.',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(TranscriptSummary),
  }),
  saveTranscript: endpoint({
    method: 'POST',
    path: '/api/live/transcripts',
    summary: 'Save live session transcripts',
    ...write,
    body: TranscriptSave,
    response: Transcript,
    status: 201,
    errors: ['not_found'],
  }),
  transcript: endpoint({
    method: 'GET',
    path: '/api/live/transcripts/{transcript_id}',
    summary: 'Get a single live transcript',
    ...read,
    params: transcriptParams,
    query: z.object({
      format: z
        .enum(['json', 'vtt', 'txt'])
        .default('json')
        .meta({ description: 'JSON, WebVTT captions or plain text.', example: 'json' }),
    }),
    response: Transcript,
    produces: ['text/vtt', 'text/plain'],
  }),
  removeTranscript: endpoint({
    method: 'DELETE',
    path: '/api/live/transcripts/{transcript_id}',
    summary: 'Delete a live transcript',
    ...write,
    params: transcriptParams,
    response: null,
  }),
});
