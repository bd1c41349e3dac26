import { eq } from 'drizzle-orm';
import type { DriveTimes, TrackedTime } from '#contract/connector-data.ts';
import type { ConnectorKind } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type ConnectorRow, findConnector } from './connectors.repository.ts';
import type { Connectors } from './connectors.service.ts';
import type { TrackedDay } from './data/we360.ts';
import { driveTimes, type Trip, weeksLookedAt } from './drive-times.ts';
import { ConnectorTrouble } from './trouble.ts';

interface Options {
  db: Db;
  clock: Clock;
  using: Connectors['using'];
  tracked: (row: ConnectorRow, email: string, from: string, to: string) => Promise<TrackedDay[]>;
  trips: (row: ConnectorRow, span: Trip) => Promise<Trip[]>;
  /** Whose the token is, as it says itself; undefined where it does not. */
  emailOf: (row: ConnectorRow) => string | undefined;
}

const keptMs = 600_000;
const mostKept = 500;
const dayMs = 86_400_000;

/** What connected services tell of a person. It is kept in memory for ten minutes, and nowhere else. */
export function createConnectorData({ db, clock, using, tracked, trips, emailOf }: Options) {
  const kept = new Map<string, { until: number; answer: unknown }>();

  async function connection(userId: string, kind: ConnectorKind): Promise<ConnectorRow> {
    const row = await findConnector(db, [userId], { kind });
    if (!row) throw notFound('connection');
    return row;
  }

  /** The same answer for ten minutes, as long as the connection is the same. */
  async function remembered<T>(row: ConnectorRow, what: string, read: () => Promise<T>): Promise<T> {
    const now = clock().getTime();
    const key = `${row.id}/${row.connectedAt.getTime()}/${what}`;
    const known = kept.get(key);
    if (known && known.until > now) return known.answer as T;
    const answer = await read();
    kept.delete(key);
    const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, { until: now + keptMs, answer });
    return answer;
  }

  async function readTracked(row: ConnectorRow, from: string, to: string): Promise<TrackedTime> {
    const account = emailOf(row) ?? row.account;
    if (!account?.includes('@')) throw new ConnectorTrouble('scope');
    const days = await tracked(row, account, from, to);
    return {
      days: days.map(({ date, activeSeconds, productivePercent }) => {
        return { date, active_seconds: activeSeconds, productive_percent: productivePercent };
      }),
      account,
      read_at: clock().toISOString(),
    };
  }

  async function readDrives(row: ConnectorRow, userId: string): Promise<DriveTimes> {
    const [user] = await db.select({ timezone: users.timezone }).from(users).where(eq(users.id, userId));
    const now = clock().getTime();
    const days = weeksLookedAt * 7;
    const read_at = new Date(now).toISOString();
    try {
      const found = await trips(row, { start: now - days * dayMs, end: now });
      const windows = driveTimes(found, user?.timezone ?? 'UTC', now);
      return { granted: true, windows, days_looked_at: days, read_at };
    } catch (error) {
      if (!(error instanceof ConnectorTrouble) || error.trouble !== 'scope') throw error;
      return { granted: false, windows: [], days_looked_at: 0, read_at };
    }
  }

  return {
    /** Errors: `not_found`, `connector_refused`, `provider_unavailable`. */
    async trackedTime(userId: string, from: string, to: string): Promise<TrackedTime> {
      const row = await connection(userId, 'we360');
      return remembered(row, `tracked/${from}/${to}`, () =>
        using(row, 'tracked_time_read', userId, () => readTracked(row, from, to)),
      );
    },

    async driveTimes(userId: string): Promise<DriveTimes> {
      const row = await connection(userId, 'xee');
      return remembered(row, 'drives', () => using(row, 'drive_times_read', userId, () => readDrives(row, userId)));
    },
  };
}

export type ConnectorData = ReturnType<typeof createConnectorData>;
