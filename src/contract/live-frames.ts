import { z } from 'zod';
import { CefrLevel } from './evaluation.ts';
import { Id, Instant, Seconds } from './kernel/fields.ts';
import { GapReason, Remaining, SpokenVoice, TurnNumber } from './live-shapes.ts';

/**
 * The realtime socket (contract §8.1): JSON text frames of at most 64 KiB.
 *
 * The number of a turn says when its row was made, `started_at` where it stands: a transcript is in the order of `started_at`, then of
 * the number. After a break the client says in `hello` how far it has read (`after`), and sends again each of its own turns for which no
 * `turn` came: an `id` is taken once. Close codes are in `live-close.ts`.
 */

/** The largest frame, in bytes. */
export const maxLiveFrameBytes = 64 * 1024;

const FrameText = z.string().max(20_000).meta({ description: 'Words.', example: 'How long have you worked there?' });
const Offset = z
  .int()
  .min(0)
  .meta({ description: 'In UTF-16 code units from the beginning of the turn.', example: 24 });
const Utterance = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'Made by the client, one for each turn of the learner; it is taken once.', example: 'u-7' });
const Audio = z
  .base64()
  .max(48_000)
  .meta({ description: 'Sound: 16 bit, mono, 24 kHz, little-endian, as base64.', example: 'AAAA' });

/** What the web app sends. Times are those of the server: `ready.now` tells how far the clock of the client is off. */
export const LiveClientFrame = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('hello'),
      token: z.string().min(1).max(8192).meta({ description: '`realtime_token` of the session.' }),
      session_id: Id,
      after: z.object({ turn: TurnNumber, offset: Offset }).optional().meta({
        description: 'How far was read: all turns below, and this much of this one. Without it, everything is sent.',
      }),
    }),
    z.object({
      type: z.literal('user_text'),
      id: Utterance.optional(),
      text: FrameText.min(1),
      started_at: Instant,
      ended_at: Instant.optional(),
      typed: z.boolean().optional().meta({ description: 'Written, not spoken.' }),
      confidence: z.number().min(0).max(1).optional().meta({ description: 'Of the recogniser.', example: 0.92 }),
      voice: SpokenVoice.optional(),
    }),
    z.object({
      type: z.literal('user_partial'),
      id: Utterance.optional(),
      text: FrameText.meta({ description: 'What was recognised so far; empty when only a voice was heard.' }),
      started_at: Instant.optional(),
    }),
    z.object({
      type: z.literal('user_gap'),
      id: Utterance,
      started_at: Instant,
      ended_at: Instant,
      reason: GapReason,
    }),
    z.object({
      type: z.literal('interrupt'),
      turn: TurnNumber.optional(),
      heard: Offset.optional().meta({ description: 'How much of the turn was heard; the rest is not kept.' }),
    }),
    z.object({ type: z.literal('user_audio'), audio: Audio }),
    z.object({ type: z.literal('bye') }),
  ])
  .meta({ id: 'LiveClientFrame' });
export type LiveClientFrame = z.infer<typeof LiveClientFrame>;

/** What the server sends. */
export const LiveServerFrame = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('ready'),
      session_id: Id,
      remaining_seconds: Remaining,
      now: Instant.optional().meta({ description: 'The clock of the server.' }),
      speech: z.enum(['browser', 'server']).optional().meta({
        description: 'Who recognises and speaks: the browser, or the server through `user_audio` and `ai_audio`.',
      }),
      partner: z
        .enum(['provider', 'study_guide'])
        .optional()
        .meta({ description: 'Who leads the talk. The study guide follows a script.' }),
      level: CefrLevel.optional(),
    }),
    z.object({
      type: z.literal('turn'),
      turn: TurnNumber,
      id: Utterance.nullable(),
      role: z.enum(['user', 'ai']).meta({ description: 'Who spoke.' }),
      text: FrameText,
      started_at: Instant,
      ended_at: Instant.nullable(),
      gap: GapReason.nullable(),
      interrupted: z.boolean().meta({ description: 'The learner cut in.' }),
    }),
    z.object({
      type: z.literal('ai_delta'),
      turn: TurnNumber,
      offset: Offset.optional(),
      text: FrameText,
      started_at: Instant.optional().meta({ description: 'When the turn began.' }),
    }),
    z.object({
      type: z.literal('ai_done'),
      turn: TurnNumber,
      text: FrameText.meta({ description: 'The whole turn, as it is kept.' }),
      interrupted: z.boolean().optional().meta({ description: 'The learner cut in.' }),
    }),
    z.object({ type: z.literal('ai_audio'), turn: TurnNumber, audio: Audio }),
    z.object({
      type: z.literal('state'),
      state: z.enum(['listening', 'thinking', 'speaking']).meta({ description: 'What the partner does.' }),
    }),
    z.object({
      type: z.literal('quota'),
      remaining_seconds: Remaining,
      warning: z.boolean().optional().meta({ description: 'The talk ends within a minute.' }),
    }),
    z.object({
      type: z.literal('ended'),
      reason: z
        .enum(['bye', 'quota', 'replaced', 'expired', 'signed_out'])
        .meta({ description: 'Why the session is over.' }),
      used_seconds: Seconds,
      transcript_id: Id.nullable().meta({ description: 'The transcript; null where nothing was said.' }),
    }),
    z.object({ type: z.literal('error'), error: z.string(), message: z.string() }),
  ])
  .meta({ id: 'LiveServerFrame' });
export type LiveServerFrame = z.infer<typeof LiveServerFrame>;
