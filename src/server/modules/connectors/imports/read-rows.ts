import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TranscriptSave } from '#contract/live-shapes.ts';
import { daysBetween, instantAt } from '#server/platform/local-time.ts';
import { storable } from '#server/platform/storable-text.ts';
import { membersOf } from '#tokens/dialects/dialect.ts';
import { instantText } from '../data/xentree-messages.ts';
import type { Points } from './ports.ts';

/** Rows of another server are read here, each by itself; one that cannot be is null. */

const Row = z.looseObject({ id: z.string().min(1).max(200) });
export type ListedRow = z.output<typeof Row>;

/** Of a list: an id, and what else it says. */
export const listedRow = (item: unknown): ListedRow | null => Row.safeParse(item).data ?? null;

export function titleOf(row: Readonly<Record<string, unknown>>): string {
  const said = [row['title'], row['topic'], row['excerpt']].find((one) => typeof one === 'string' && one !== '');
  return storable(String(said ?? '')).slice(0, 200);
}

/** The same transcript of the same server is the same here. */
export const transcriptId = (host: string, remoteId: string): string =>
  createHash('sha256').update(`${host}/${remoteId}`).digest('base64url');

const roles: Readonly<Record<string, 'user' | 'ai'>> = { user: 'user', ai: 'ai', assistant: 'ai' };

/** As a client saves it; turns without words are gaps and are left out. */
export function transcriptOf(given: Readonly<Record<string, unknown>>): TranscriptSave | null {
  const turns = Array.isArray(given['transcripts']) ? given['transcripts'].map(membersOf) : [];
  const parsed = TranscriptSave.safeParse({
    session_started_at: instantText(given['session_started_at']),
    session_ended_at: instantText(given['session_ended_at']),
    transcripts: turns
      .filter(({ text }) => text !== '')
      .map(({ role, text, timestamp }) => ({
        role: roles[String(role)],
        text,
        timestamp: instantText(timestamp),
      })),
    ...(typeof given['nickname'] === 'string' && given['nickname'] !== '' && { nickname: given['nickname'] }),
  });
  return parsed.data ?? null;
}

const LedgerRow = z.object({
  id: z.string().min(1).max(200),
  at: z.string(),
  local_date: z.iso.date(),
  rule: z.string().min(1).max(64),
  amount: z.int().min(-1_000).max(1_000),
  reason: z.string().max(500),
  source: z.object({ kind: z.string() }).nullish(),
});

/** `elsewhere`: it was brought there from a third server, where it is to be brought from. */
export function pointsOf(item: unknown, now: Date): Points | null | 'elsewhere' {
  const { data } = LedgerRow.safeParse(item);
  const at = data && instantText(data.at);
  if (!data || !at) return null;
  if (data.source?.kind === 'import') return 'elsewhere';
  // A learning day is at most a day away from the day of UTC, and nothing was earned tomorrow.
  if (Date.parse(at) > now.getTime() || Math.abs(daysBetween(data.local_date, at.slice(0, 10))) > 1) return null;
  const { id, rule, amount, reason, local_date: localDate } = data;
  return { id, rule, amount, reason, localDate, at: new Date(at) };
}

const PulseRow = z.object({ date: z.iso.date(), xp: z.int().min(0).max(10_000) });

/** The points of a day, at its noon; `nothing` where there are none, or the day is not over. */
export function pointsOfDay(item: unknown, today: string, timezone: string): Points | null | 'nothing' {
  const { data } = PulseRow.safeParse(item);
  if (!data || data.date < '1970-01-01') return null;
  const { date, xp } = data;
  if (xp === 0 || date >= today) return 'nothing';
  const at = instantAt(date, '12:00', timezone);
  return { id: `day:${date}`, at, localDate: date, rule: 'day_brought_over', amount: xp, reason: 'Points of the day' };
}
