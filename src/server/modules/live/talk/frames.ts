import type { LiveServerFrame } from '#contract/live-frames.ts';
import type { SessionRow } from '../sessions.repository.ts';
import type { TurnRow } from '../turns.repository.ts';
import { speechRate } from './speech/speech-line.ts';

type Leader = 'provider' | 'study_guide';

/** In the last minute of the quota the talk is warned. Milliseconds. */
export const warnMs = 60_000;

/** Why a session is over, for whoever was in it. */
export const sentences: Record<NonNullable<SessionRow['endReason']>, string> = {
  bye: 'The talk has ended.',
  quota: 'The time for talks of this month is used up.',
  replaced: 'Another talk was begun.',
  expired: 'There was no sign of life for a minute.',
  signed_out: 'You have signed out.',
};

/** The first frame of a socket that was let in. */
export const readyFrame = (
  session: SessionRow,
  { now, remainingMs, bySpeech, leader }: { now: Date; remainingMs: number; bySpeech: boolean; leader: Leader },
): LiveServerFrame => ({
  ...{ type: 'ready', session_id: session.id, remaining_seconds: Math.ceil(remainingMs / 1_000) },
  ...{ now: now.toISOString(), partner: leader, level: session.level },
  ...(bySpeech ? { speech: 'server', speech_rate: speechRate } : { speech: 'browser' }),
});

/** What is left; the talk is warned in its last minute. */
export const quotaFrame = (remainingMs: number): LiveServerFrame => ({
  type: 'quota',
  remaining_seconds: Math.ceil(remainingMs / 1_000),
  ...(remainingMs <= warnMs && { warning: true }),
});

export const turnFrame = (row: TurnRow): LiveServerFrame => ({
  type: 'turn',
  ...{ turn: row.turn, id: row.clientId, role: row.role, text: row.text },
  started_at: row.startedAt.toISOString(),
  ended_at: row.endedAt?.toISOString() ?? null,
  ...{ gap: row.gap, interrupted: row.interrupted },
});

/** More of a turn of the partner, from `offset` on. */
export const deltaFrame = ({ turn, startedAt }: TurnRow, offset: number, text: string): LiveServerFrame => ({
  ...{ type: 'ai_delta', turn, offset, text },
  started_at: startedAt.toISOString(),
});
