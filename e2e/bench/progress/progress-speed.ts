import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { StreakStatus } from '#contract/streak.ts';
import type { LearningPulse, WeeklyActivity, XPProfile } from '#contract/xp.ts';
import { openDatabase } from '#server/db/open.ts';
import { type ApiUser, anApiUser } from '../../api.ts';
import { startServer } from '../../start-server.ts';
import { type Figure, percentile } from '../figure.ts';
import { fill, type Size } from './fill.ts';
import { replay } from './replay.ts';

const postgresScript = fileURLToPath(new URL('../../../.ci/postgres.sh', import.meta.url));
const size: Size = { users: 10_000, events: 1_000_000, eventsOfAsked: 2_000 };
const people = 8;
const perSecond = 50;
const seconds = 6;
const budget = 25;

const paths = {
  profile: '/api/xp/profile',
  streak: '/api/xp/streak-status',
  week: '/api/xp/weekly-activity',
  pulse: '/api/xp/learning-pulse',
} as const;

/**
 * The four questions of progress over HTTP, 50 a second each whatever the answers take, on PostgreSQL with a million events of
 * ten thousand people. Throws where an answer is not what the ledger says when it is replayed.
 */
export async function measureProgressSpeed(): Promise<Figure[]> {
  const url = execFileSync('sh', [postgresScript], { encoding: 'utf8' }).trim();
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-bench-'));
  const settings = { dataDir, env: { NODE_ENV: 'production', DATABASE_URL: url, RATE_LIMIT_SCALE: '1000000' } };
  try {
    const first = await startServer(settings);
    const users: ApiUser[] = [];
    for (let n = 0; n < people; n += 1) users.push(await anApiUser(first.url));
    const ids: string[] = [];
    for (const user of users) ids.push((await user.call<{ id: string }>('GET', '/api/auth/me')).id);
    await first.stop();
    const database = await openDatabase({ dataDir, databaseUrl: url });
    try {
      await fill(database.db, ids, size);
      const server = await startServer(settings);
      try {
        const asking = users.map((user) => user.at(server.url));
        for (const [n, user] of asking.entries()) await compare(database.db, ids[n] ?? '', user);
        const figures: Figure[] = [];
        for (const [name, path] of Object.entries(paths)) {
          const times = await timesOf(asking, path);
          for (const p of [0.5, 0.95]) {
            figures.push({
              name: `${name}, 1M events, 50 requests/s, p${p * 100}`,
              value: percentile(times, p),
              floor: null,
              budget,
              allows: 'most',
              unit: 'ms',
            });
          }
        }
        return figures;
      } finally {
        await server.stop();
      }
    } finally {
      await database.close();
    }
  } finally {
    execFileSync('sh', [postgresScript, 'stop', url], { stdio: 'ignore' });
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds of each answer; a new question every 20 ms, also while earlier ones are open. */
async function timesOf(users: readonly ApiUser[], path: string): Promise<number[]> {
  for (const user of users) await user.call('GET', path);
  const answers: Promise<number>[] = [];
  const began = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    await pause(Math.max(0, began + (n * 1_000) / perSecond - performance.now()));
    const asked = performance.now();
    const answer = users[n % users.length]?.call('GET', path) ?? Promise.resolve();
    answers.push(answer.then(() => performance.now() - asked));
  }
  return Promise.all(answers);
}

async function compare(db: Parameters<typeof replay>[0], id: string, user: ApiUser): Promise<void> {
  const pulse = await user.call<LearningPulse>('GET', paths.pulse);
  const today = pulse.entries.at(-1)?.date ?? '';
  const truth = await replay(db, id, today, new Date());
  const profile = await user.call<XPProfile>('GET', paths.profile);
  const streak = await user.call<StreakStatus>('GET', paths.streak);
  const week = await user.call<WeeklyActivity>('GET', paths.week);
  const none = { xp: 0, minutes: 0 };
  const told = [
    profile.total_xp,
    streak.current_streak,
    streak.longest_streak,
    ...[...pulse.entries, ...week.days].flatMap((day) => [day.xp, day.minutes]),
  ];
  const replayed = [
    truth.total,
    truth.current,
    truth.longest,
    ...[...pulse.entries, ...week.days].flatMap(({ date }) => Object.values(truth.days.get(date) ?? none)),
  ];
  if (told.join() !== replayed.join()) throw new Error('An answer is not what the ledger says when it is replayed.');
}
