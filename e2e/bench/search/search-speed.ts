import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '#server/build.ts';
import { openDatabase } from '#server/db/open.ts';
import { type ApiUser, anApiUser } from '../../api.ts';
import { startServer } from '../../start-server.ts';
import { type Figure, percentile } from '../figure.ts';
import { fill } from './fill.ts';
import { searches } from './queries.ts';
import { renderTimes } from './render-time.ts';

const postgresScript = fileURLToPath(new URL('../../../.ci/postgres.sh', import.meta.url));
const measured = 160;
const warmUp = 16;
/** So many others are sent from a browser. */
const rendered = 64;
/** Milliseconds until they are painted. */
const renderBudget = 250;
/** Of the searches of passages, and of those from a browser: other ones than were sent before. */
const passagesSeed = 7;
const renderSeed = 11;

interface Size {
  documents: number;
  messages: number;
}

/**
 * How long searches of everything, and of the passages of documents alone, take over HTTP, one after the other, in collections that
 * belong to one person, and until they are painted.
 */
export async function measureSearchSpeed(): Promise<Figure[]> {
  await build();
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
      const times = await timesOf((query) => everywhere(user.at(server.url), query));
      const count = `${(size.documents / 1_000).toFixed()}k chunks${size.messages > 0 ? `, ${size.messages / 1_000}k messages` : ''}`;
      const figures = figuresOf(`search, ${name}, ${count}`, times, budget);
      if (size.messages === 0) return figures;
      // Others than before: what is remembered of those would help.
      const passages = await timesOf((query) => inDocuments(user.at(server.url), query), passagesSeed);
      figures.push(...figuresOf(`search of passages, ${name}, ${count}`, passages, budget));
      const painted = await renderTimes(server.url, user.account, unasked(rendered));
      return [...figures, ...figuresOf(`search, ${name}, Enter to first page painted`, painted, renderBudget)];
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function figuresOf(name: string, times: readonly number[], budget: number): Figure[] {
  return [0.5, 0.95].map((p) => ({
    name: `${name}, p${p * 100}`,
    value: percentile(times, p),
    floor: null,
    budget,
    allows: 'most',
    unit: 'ms',
  }));
}

type Found = Promise<{ items: unknown[] }>;

const everywhere = (user: ApiUser, query: string): Found =>
  user.call('GET', `/api/core/search?limit=20&q=${encodeURIComponent(query)}`);

const inDocuments = (user: ApiUser, query: string): Found =>
  user.call('POST', '/api/knowledge/search', { query, limit: 20 });

/** Searches that nobody has sent yet and that find something: every single word occurs, but not every phrase does. */
function unasked(count: number): string[] {
  const asked = new Set([...searches(warmUp + measured), ...searches(warmUp + measured, passagesSeed)]);
  const others = [...searches(2 * count, renderSeed)].filter((query) => !asked.has(query) && !query.startsWith('"'));
  return [...new Set(others)].slice(0, count);
}

/** How long each search took; at least half of them have to find something. */
async function timesOf(search: (query: string) => Found, seed?: number): Promise<number[]> {
  const times: number[] = [];
  let answered = 0;
  for (const query of searches(warmUp + measured, seed)) {
    const began = performance.now();
    const { items } = await search(query);
    times.push(performance.now() - began);
    if (process.env.BENCH_VERBOSE)
      console.log(`${(times.at(-1) ?? 0).toFixed(1).padStart(8)} ms  ${items.length}  ${query}`);
    if (items.length > 0) answered += 1;
  }
  if (answered < measured / 2) throw new Error(`Only ${answered} of ${measured} searches found anything.`);
  return times.slice(warmUp);
}
