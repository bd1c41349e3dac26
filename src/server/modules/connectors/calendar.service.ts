import { and, eq, inArray } from 'drizzle-orm';
import type { SessionPlan, SessionPlanRequest } from '#contract/connector-calendar.ts';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { restDays } from '#server/db/schema/progress.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { addDays, instantAt } from '#server/platform/local-time.ts';
import type { Caller } from './caller.ts';
import * as repository from './connectors.repository.ts';
import type { GoogleEvents } from './google-events.ts';
import { joined, planSessions, type Span } from './plan-sessions.ts';

interface Options {
  db: Db;
  clock: Clock;
  events: GoogleEvents;
  /** Does something with a connection and books that it was used; its trouble becomes an answer. */
  using: <T>(
    row: repository.ConnectorRow,
    use: 'busy_times_read' | 'sessions_planned',
    userId: string,
    work: () => Promise<T>,
  ) => Promise<T>;
}

/** The calendar of a person: a calendar that an organization connected is no one's days. */
export function createCalendar({ db, clock, events, using }: Options) {
  async function connectionOf({ userId }: Caller): Promise<repository.ConnectorRow> {
    const row = await repository.findConnector(db, [userId], { kind: 'google-calendar' });
    if (!row) throw new AppError('not_found', 'Your Google Calendar is not connected. Connect it first.');
    return row;
  }

  async function settingsOf(userId: string, dates: readonly string[]) {
    const [user] = await db.select({ timezone: users.timezone }).from(users).where(eq(users.id, userId));
    const rests = await db
      .select({ date: restDays.localDate })
      .from(restDays)
      .where(and(eq(restDays.tenantId, userId), inArray(restDays.localDate, [...dates])));
    return { timezone: user?.timezone ?? 'UTC', restDays: new Set(rests.map(({ date }) => date)) };
  }

  async function plan(row: repository.ConnectorRow, request: SessionPlanRequest, userId: string): Promise<SessionPlan> {
    const { from, days, minutes, earliest, latest, title = 'English', dry_run: dry = false } = request;
    const dates = Array.from({ length: days }, (_, n) => addDays(from, n));
    const settings = await settingsOf(userId, dates);
    const dayOf = (date: string) => instantAt(date, '00:00', settings.timezone).getTime();
    const span = { start: dayOf(from), end: dayOf(addDays(from, days)) };
    const there = new Map((await events.sessions(row, span)).map((session) => [session.date, session]));
    const busy = await events.busy(row, span);
    const open = dates.filter((date) => !there.has(date));
    const hours = { minutes, earliest, latest };
    const planned = planSessions({ dates: open, busy, ...settings, ...hours, now: clock().getTime() });
    const result: SessionPlan = { sessions: [], skipped: [] };
    const add = (date: string, at: Span, state: SessionPlan['sessions'][number]['state'], id: string | null) =>
      result.sessions.push({ date, ...isoSpan(at), state, event_id: id });
    for (const session of there.values()) add(session.date, session, 'there', session.id);
    for (const { date, at } of planned) {
      if (typeof at === 'string') result.skipped.push({ date, reason: at });
      else if (dry) add(date, at, 'proposed', null);
      else add(date, at, 'written', await events.write(row, date, at, title));
    }
    result.sessions.sort((a, b) => (a.date < b.date ? -1 : 1));
    return result;
  }

  return {
    async busy(caller: Caller, { from, to }: { from: string; to: string }) {
      const row = await connectionOf(caller);
      const span = { start: Date.parse(from), end: Date.parse(to) };
      const busy = await using(row, 'busy_times_read', caller.userId, () => events.busy(row, span));
      return { items: joined(busy).map(isoSpan) };
    },

    async plan(caller: Caller, request: SessionPlanRequest): Promise<SessionPlan> {
      if (request.latest <= request.earliest) {
        const message = 'Sessions have to be over later than they may begin.';
        throw new AppError('validation_error', message, { issues: [{ path: 'body.latest', message }] });
      }
      const row = await connectionOf(caller);
      const use = request.dry_run ? 'busy_times_read' : 'sessions_planned';
      return using(row, use, caller.userId, () => plan(row, request, caller.userId));
    },
  };
}

export type Calendar = ReturnType<typeof createCalendar>;

const isoSpan = ({ start, end }: Span) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString() });
