import { eq } from 'drizzle-orm';
import type { SessionPlan, SessionPlanRequest } from '#contract/connector-calendar.ts';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { addDays, instantAt } from '#server/platform/local-time.ts';
import type { Caller } from './caller.ts';
import * as repository from './connectors.repository.ts';
import type { GoogleEvents } from './google-events.ts';
import { joined, planSessions, type Span } from './plan-sessions.ts';
import { ConnectorTrouble } from './trouble.ts';

interface Options {
  db: Db;
  clock: Clock;
  events: GoogleEvents;
  /** Days from today on that a learner rests, holidays of their organizations among them. */
  restDays: (userId: string) => Promise<readonly { date: string }[]>;
  /** Does something with a connection and books that it was used; its trouble becomes an answer. */
  using: <T>(
    row: repository.ConnectorRow,
    use: 'busy_times_read' | 'sessions_planned',
    userId: string | null,
    work: () => Promise<T>,
  ) => Promise<T>;
}

/** The calendar of a person: a calendar that an organization connected is no one's days. */
export function createCalendar({ db, clock, events, using, restDays }: Options) {
  async function connectionOf({ userId }: Caller): Promise<repository.ConnectorRow> {
    const row = await repository.findConnector(db, [userId], { kind: 'google-calendar' });
    if (!row) throw new AppError('not_found', 'Your Google Calendar is not connected. Connect it first.');
    return row;
  }

  async function settingsOf(userId: string) {
    const [user] = await db.select({ timezone: users.timezone }).from(users).where(eq(users.id, userId));
    const rests = await restDays(userId);
    return { timezone: user?.timezone ?? 'UTC', restDays: new Set(rests.map(({ date }) => date)) };
  }

  async function plan(row: repository.ConnectorRow, request: SessionPlanRequest, userId: string): Promise<SessionPlan> {
    const { from, days, minutes, earliest, latest, title = 'English', dry_run: dry = false } = request;
    const dates = Array.from({ length: days }, (_, n) => addDays(from, n));
    const settings = await settingsOf(userId);
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
    let failed = false;
    for (const { date, at } of planned) {
      if (typeof at === 'string') result.skipped.push({ date, reason: at });
      else if (dry) add(date, at, 'proposed', null);
      else if (failed) result.skipped.push({ date, reason: 'failed' });
      else
        try {
          const { id, state, ...span } = await events.write(row, date, at, title);
          add(date, span, state, id);
        } catch (error) {
          const written = result.sessions.some(({ state }) => state === 'written');
          // What stands in the calendar by now has to be told.
          if (!(error instanceof ConnectorTrouble) || !written) throw error;
          failed = true;
          result.skipped.push({ date, reason: 'failed' });
        }
    }
    result.sessions.sort((a, b) => (a.date < b.date ? -1 : 1));
    return result;
  }

  return {
    /** When the calendar of a person is full, read by this server itself; none where none is connected. */
    async busyTimes(userId: string, span: Span): Promise<Span[]> {
      const row = await repository.findConnector(db, [userId], { kind: 'google-calendar' });
      if (!row || row.status === 'expired') return [];
      return joined(await using(row, 'busy_times_read', null, () => events.busy(row, span)));
    },

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
