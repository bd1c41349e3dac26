import { z } from 'zod';
import { CefrLevel } from './evaluation.ts';
import { Id, Instant, Seconds } from './kernel/fields.ts';
import { EndReason, GapReason, Remaining, SpokenVoice, TurnNumber, Utterance } from './live-shapes.ts';

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
const Audio = z
  .base64()
  .max(48_000)
  .meta({ description: 'Sound: 16 bit, mono, 24 kHz, little-endian, as base64.', example: 'AAAA' });

const Piece = z.int().min(0).max(100_000).meta({ description: 'Number of the piece, from 0.', example: 7 });

/** The longest piece of `user_audio`: 100 ms. Bytes, before base64. */
export const maxSoundBytes = 4_800;

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
      heard_ms: z.int().min(0).optional().meta({ description: 'The same of `ai_audio`, in milliseconds.' }),
    }),
    z.object({
      type: z.literal('ai_spoken').meta({ description: 'The client has read a turn of the partner aloud.' }),
      turn: TurnNumber,
      started_at: Instant,
      ended_at: Instant,
    }),
    z
      .object({
        type: z.literal('user_audio'),
        id: Utterance,
        seq: Piece,
        audio: Audio,
        started_at: Instant.optional().meta({ description: 'When the utterance began; with its first piece.' }),
      })
      .meta({ description: 'A piece of what the learner says, of at most 100 ms, where the server recognises.' }),
    z
      .object({
        type: z.literal('user_audio_end'),
        id: Utterance,
        pieces: Piece.meta({ description: 'How many were made of it, sent or not.' }),
        started_at: Instant,
        ended_at: Instant,
        voice: SpokenVoice.optional(),
      })
      .meta({ description: 'The learner has said it. Sent again until a `turn` with this id comes.' }),
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
      speech_rate: z.int().optional().meta({ description: 'Hz of the sound in both directions, for the server.' }),
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
    z.object({
      type: z.literal('ai_audio'),
      turn: TurnNumber,
      audio: Audio,
      last: z.boolean().optional().meta({ description: 'No more sound comes of this turn.' }),
    }),
    z
      .object({
        type: z.literal('speech'),
        by: z.literal('browser'),
        why: z.enum(['refused', 'busy', 'gone', 'failed', 'budget']),
        message: z.string(),
      })
      .meta({ description: 'From here on the browser recognises and speaks: the voice of the server is gone.' }),
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
      reason: EndReason,
      used_seconds: Seconds,
      transcript_id: Id.nullable().meta({ description: 'The transcript; null where nothing was said.' }),
    }),
    z.object({ type: z.literal('error'), error: z.string(), message: z.string() }),
  ])
  .meta({ id: 'LiveServerFrame' });
export type LiveServerFrame = z.infer<typeof LiveServerFrame>;
