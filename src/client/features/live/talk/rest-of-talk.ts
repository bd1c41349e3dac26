import { ApiError } from '#client/session/api-error.ts';
import type { LiveSession, TranscriptSave } from '#contract/live-shapes.ts';
import type { Pending } from './talk.ts';

/** What the socket of a talk took no more, to be saved with its transcript. `now`: ISO 8601, on the server's clock. */
export function restOf(session: LiveSession, pending: readonly Pending[], now: string): TranscriptSave {
  const { session_id, started_at } = session;
  return {
    session_id,
    session_started_at: started_at,
    session_ended_at: Date.parse(now) > Date.parse(started_at) ? now : started_at,
    transcripts: pending.map(({ type: _type, started_at: timestamp, ...one }) =>
      'reason' in one
        ? { role: 'user', text: '', timestamp, id: one.id, ended_at: one.ended_at, gap: one.reason }
        : 'pieces' in one
          ? { role: 'user', text: '', timestamp, id: one.id, ended_at: one.ended_at, gap: 'lost' }
          : { role: 'user', timestamp, ...one },
    ),
  };
}

/** The server will never take it: asking again is no use. */
export const isRefusedForGood = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 400 || error.status === 404);
