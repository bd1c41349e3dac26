import { z } from 'zod';
import { CefrLevel } from './evaluation.ts';
import { Count, Fraction, Id, Instant, Seconds } from './kernel/fields.ts';

/** The shapes of Xentree Live (contract §8). Its endpoints are in `live.ts`, its frames in `live-frames.ts`. */

export const LiveSessionType = z
  .enum(['voice', 'avatar'])
  .meta({ description: 'How the partner appears.', example: 'voice' });

export const Remaining = Seconds.meta({ description: 'Seconds that are left.', example: 1260 });
export const Nickname = z
  .string()
  .trim()
  .min(1, 'Enter a nickname.')
  .max(40, 'Use at most 40 characters.')
  .meta({ description: 'What the partner calls the learner.', example: 'Mina' });

export const TurnNumber = z.int().min(0).meta({ description: 'Number of the turn, from 0.', example: 3 });

export const GapReason = z.enum(['not_recognised', 'lost']).meta({
  description: 'Why there are no words for what was said: nothing was recognised, or the sound was lost.',
  example: 'not_recognised',
});

/** The client's name for a turn of the learner. */
export const Utterance = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'Made by the client, one for each turn of the learner; it is taken once.', example: 'u-7' });

export const SpokenVoice = z
  .object({
    speech_ms: z.int().min(0).meta({ description: 'Milliseconds with voice.', example: 4200 }),
    pauses: Count.meta({ description: 'Pauses of at least a quarter of a second within the turn.', example: 2 }),
    pause_ms: z.int().min(0).meta({ description: 'Milliseconds in these pauses.', example: 900 }),
  })
  .meta({ id: 'LiveVoice', description: 'What was measured of the voice while it was captured.' });
export type SpokenVoice = z.infer<typeof SpokenVoice>;

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
      .meta({ description: 'What to talk about: the id of a topic, or words of your own.', example: 'job-interview' }),
  })
  .meta({ id: 'LiveStartSessionRequest' });

export const EndReason = z
  .enum(['bye', 'quota', 'replaced', 'expired', 'signed_out'])
  .meta({ description: 'Why the session is over; `replaced`: another one was begun.', example: 'bye' });

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
    realtime_token: z.string().nullable().optional().meta({
      description:
        'For the `hello` of the realtime socket, good for two minutes; each heartbeat gives a new one. Null once the session has ended.',
    }),
    topic: z.string().nullable().optional().meta({ description: 'As it was given.', example: 'job-interview' }),
    level: CefrLevel.optional().meta({ description: 'The level at which the partner speaks.' }),
    end_reason: EndReason.optional(),
    earned_xp: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'Points that whole minutes have given with this request, without a booster.', example: 2 }),
  })
  .meta({ id: 'LiveSessionResponse' });
export type LiveSession = z.infer<typeof LiveSession>;

export const LiveSessionEnded = LiveSession.extend({
  ended_at: Instant,
  used_seconds: Seconds.meta({ description: 'Seconds that it took from the quota.', example: 540 }),
  transcript_id: Id.nullable().optional().meta({ description: 'What was said; null where nothing was.' }),
}).meta({ id: 'LiveSessionEnded' });
export type LiveSessionEnded = z.infer<typeof LiveSessionEnded>;

export const LiveTopic = z
  .object({
    id: z.string().meta({ description: 'Pass it as `topic`.', example: 'job-interview' }),
    level: CefrLevel,
    title: z.string().meta({ description: 'Title.', example: 'A job interview' }),
    description: z.string().meta({ description: 'What it is about.', example: 'You apply for a job that you want.' }),
  })
  .meta({ id: 'LiveTopic' });
export type LiveTopic = z.infer<typeof LiveTopic>;

const role = z.enum(['user', 'ai']).meta({ description: 'Who spoke.', example: 'user' });
const Words = z
  .string()
  .max(20_000)
  .meta({ description: 'What was said.', example: 'I have worked there for two years.' });

/** A turn as a client saves it. */
export const TranscriptTurn = z
  .object({
    role,
    text: Words.meta({ description: 'What was said; empty in a gap alone.' }),
    timestamp: Instant.meta({ description: 'When it began.' }),
    id: Utterance.optional(),
    ended_at: Instant.optional().meta({ description: 'When it ended.' }),
    gap: GapReason.optional(),
    typed: z.boolean().optional().meta({ description: 'Written, not spoken.' }),
    confidence: Fraction.optional().meta({ description: 'Of the recogniser.' }),
    voice: SpokenVoice.optional(),
  })
  .refine(({ text, gap }) => text !== '' || gap !== undefined, {
    path: ['text'],
    error: 'Give what was said, or why there are no words.',
  })
  .meta({ id: 'TranscriptTurn' });
export type TranscriptTurn = z.infer<typeof TranscriptTurn>;

/** A turn as it is kept. */
export const KeptTurn = z
  .object({
    role,
    text: Words.meta({ description: 'What was said, as corrected; empty in a gap.' }),
    timestamp: Instant.meta({ description: 'When it began.' }),
    turn: TurnNumber,
    ended_at: Instant.nullable().meta({ description: 'When it ended, where that is known.' }),
    gap: GapReason.nullable().meta({ description: 'Set where words are missing.' }),
    typed: z.boolean().meta({ description: 'Written, not spoken.' }),
    interrupted: z.boolean().meta({ description: 'The learner cut in; the rest was not said.' }),
    recognised_text: z
      .string()
      .nullable()
      .meta({ description: 'As the recogniser had it, where the learner has corrected it.' }),
    confidence: Fraction.nullable().meta({ description: 'Of the recogniser.' }),
  })
  .meta({ id: 'LiveTurn' });
export type KeptTurn = z.infer<typeof KeptTurn>;

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
export type TranscriptSave = z.infer<typeof TranscriptSave>;

export const TranscriptSummary = z
  .object({
    id: Id,
    session_id: Id.nullable(),
    session_started_at: Instant,
    session_ended_at: Instant,
    duration_seconds: Seconds,
    nickname: z.string().nullable().meta({ description: 'As it was then.', example: 'Mina' }),
    turns: Count.meta({ description: 'Turns in it.', example: 34 }),
    excerpt: z
      .string()
      .meta({ description: 'How it begins; in a search, where the words are.', example: 'I have worked' }),
    created_at: Instant,
    topic: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'What the talk was about.', example: 'A job interview' }),
    level: CefrLevel.nullable().optional().meta({ description: 'The level at which the partner spoke.' }),
  })
  .meta({ id: 'LiveTranscriptSummary' });
export type TranscriptSummary = z.infer<typeof TranscriptSummary>;

const Rate = z.number().min(0);
export const SpeakingStatistics = z
  .object({
    words: Count.meta({ description: 'Words of the learner.', example: 240 }),
    speaking_seconds: Rate.meta({ description: 'Time in which the learner spoke.', example: 131.5 }),
    words_per_minute: Rate.nullable().meta({
      description: 'Of spoken turns whose length is known; null below ten seconds of them.',
      example: 104,
    }),
    pauses: Count.nullable().meta({ description: 'Within turns; null where no voice was measured.', example: 14 }),
    pause_seconds: Rate.nullable().meta({ description: 'Time in these pauses.', example: 9.7 }),
    fillers: Count.meta({ description: 'Such as "um" and "you know".', example: 5 }),
    repetitions: Count.meta({ description: 'Words said twice in a row.', example: 2 }),
    talk_share: Fraction.nullable().meta({ description: 'Words of the learner among all words.', example: 0.46 }),
    gap_seconds: Rate.meta({ description: 'Time for which there are no words.', example: 3.2 }),
    different_words: Count.meta({ description: 'Different words of the learner.', example: 118 }),
  })
  .meta({ id: 'LiveStatistics' });
export type SpeakingStatistics = z.infer<typeof SpeakingStatistics>;

export const Transcript = TranscriptSummary.extend({
  transcripts: z.array(KeptTurn).meta({ description: 'The turns, in the order in which they began.' }),
  statistics: SpeakingStatistics,
  shared_with: z
    .array(z.object({ organization_id: Id, name: z.string().meta({ description: 'Its name.', example: 'Hafez' }) }))
    .meta({ description: 'Organizations whose teachers may read it.' }),
  sound_kept_until: Instant.nullable()
    .optional()
    .meta({ description: 'Until when there is sound of it, for the learner alone; null where there is none.' }),
}).meta({ id: 'LiveTranscript' });
export type Transcript = z.infer<typeof Transcript>;

const Sentence = z.string().meta({ description: 'A sentence for the learner.', example: 'You asked three questions.' });
export const TalkSummary = z
  .object({
    went_well: z.array(Sentence).max(3).meta({ description: 'What went well, with what shows it.' }),
    practise: z
      .array(
        z.object({
          turn: TurnNumber.nullable().meta({
            description: 'Where it was said; null where it is about the whole talk.',
          }),
          original: z.string().nullable().meta({ description: 'As it was said.', example: 'I go there yesterday' }),
          suggestion: z.string().nullable().meta({ description: 'Say it so.', example: 'I went there yesterday' }),
          explanation: Sentence,
        }),
      )
      .max(3)
      .meta({ description: 'Three things to practise, or fewer.' }),
    cards: Count.meta({ description: 'Cards that were made for reviews.', example: 2 }),
    statistics: SpeakingStatistics,
  })
  .meta({ id: 'LiveSummary' });
export type TalkSummary = z.infer<typeof TalkSummary>;

const Plan = z.string().trim().min(1).max(40).meta({ description: 'Name of the plan.', example: 'school' });
const Quota = z.int().min(0).max(2_678_400).meta({ description: 'Seconds a month for each member.', example: 7200 });
export const LivePlan = z.object({ plan: Plan, quota_seconds: Quota }).meta({ id: 'LivePlan' });
export type LivePlan = z.infer<typeof LivePlan>;

export const LivePlans = z
  .object({
    everyone: LivePlan.meta({ description: 'For whoever no organization gives more.' }),
    organizations: z
      .array(
        LivePlan.extend({ organization_id: Id, name: z.string().meta({ description: 'Its name.', example: 'Hafez' }) }),
      )
      .meta({ description: 'Organizations with a plan of their own. The largest quota of a member counts.' }),
  })
  .meta({ id: 'LivePlans' });
export type LivePlans = z.infer<typeof LivePlans>;
