import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#server/db/open.ts';
import { type ApiUser, anApiUser } from '../../api.ts';
import { startServer } from '../../start-server.ts';
import { type Figure, percentile } from '../figure.ts';
import { fill } from './fill.ts';
import { searches } from './queries.ts';

const postgresScript = fileURLToPath(new URL('../../../.ci/postgres.sh', import.meta.url));
const measured = 160;
const warmUp = 16;

interface Size {
  documents: number;
  messages: number;
}

/** How long searches take over HTTP, one after the other, in collections that belong to one person. */
export async function measureSearchSpeed(): Promise<Figure[]> {
  return [
    ...(await onPostgres({ documents: 100_000, messages: 200_000 }, 100)),
    ...(await embedded({ documents: 20_000, messages: 0 }, 150)),
  ];
}

async function onPostgres(size: Size, budget: number): Promise<Figure[]> {
  const url = execFileSync('sh', [postgresScript], { encoding: 'utf8' }).trim();
  try {
    return await measure('PostgreSQL', { DATABASE_URL: url }, size, budget);
  } finally {
    execFileSync('sh', [postgresScript, 'stop', url], { stdio: 'ignore' });
  }
}

const embedded = (size: Size, budget: number) => measure('embedded', {}, size, budget);

async function measure(name: string, env: Record<string, string>, size: Size, budget: number): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-bench-'));
  const settings = { dataDir, env: { NODE_ENV: 'production', ...env } };
  try {
    // The account is made by the server, its collection while nobody else has the database.
    const first = await startServer(settings);
    const user = await anApiUser(first.url);
    const { id } = await user.call<{ id: string }>('GET', '/api/auth/me');
    await first.stop();
    const database = await openDatabase({ dataDir, databaseUrl: env.DATABASE_URL });
    await fill(database.db, id, size);
    await database.close();
    const server = await startServer(settings);
    try {
      const times = await timesOf(user.at(server.url));
      const count = `${(size.documents / 1_000).toFixed()}k chunks${size.messages > 0 ? `, ${size.messages / 1_000}k messages` : ''}`;
      return [0.5, 0.95].map((p) => ({
        name: `search, ${name}, ${count}, p${p * 100}`,
        value: percentile(times, p),
        floor: null,
        budget,
        allows: 'most',
        unit: 'ms',
      }));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timesOf(user: ApiUser): Promise<number[]> {
  const times: number[] = [];
  let found = 0;
  for (const query of searches(warmUp + measured)) {
    const began = performance.now();
    const path = `/api/core/search?limit=20&q=${encodeURIComponent(query)}`;
    const { items } = await user.call<{ items: unknown[] }>('GET', path);
    times.push(performance.now() - began);
    if (process.env.BENCH_VERBOSE)
      console.log(`${(times.at(-1) ?? 0).toFixed(1).padStart(8)} ms  ${items.length}  ${query}`);
    if (items.length > 0) found += 1;
  }
  if (found < measured / 2) throw new Error(`Only ${found} of ${measured} searches found anything.`);
  return times.slice(warmUp);
}
