import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Organization } from '#contract/organizations.ts';
import type { RosterImport } from '#contract/rosters.ts';
import { build } from '#server/build.ts';
import { openDatabase } from '#server/db/open.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import { headlessFlags } from '../../browser/headless-flags.ts';
import { bearerOf, type Person, signIn, somebody } from '../../people.ts';
import { startServer } from '../../start-server.ts';
import { taskTimes } from '../chat/task-times.ts';
import { type Figure, percentile } from '../figure.ts';
import { fillOrganization } from './fill.ts';

const postgresScript = fileURLToPath(new URL('../../../.ci/postgres.sh', import.meta.url));
const people = 5_000;
const rosterRows = 2_000;
const rounds = 40;
/** A task of the page may take so long. Milliseconds. */
const longTask = 50;

/** First pages as an administrator asks for them. */
const questions = {
  'by name': '?limit=50',
  'a search': '?limit=50&q=costa%203',
  'a search for an address': '?limit=50&q=learner-42',
  'one role': '?limit=50&role=team_manager&sort=joined_at&order=desc',
  'a team by last activity': '?limit=50&team_id=t7&sort=last_active_at&order=desc',
  'all by last activity': '?limit=50&sort=last_active_at&order=desc',
  'a search in one role of a team by last activity':
    '?limit=50&q=costa&role=member&team_id=t1&sort=last_active_at&order=desc',
} as const;

/** Members of an organization of 5,000 on PostgreSQL: first pages over HTTP, and the table from its start to its end in Chromium. */
export async function measureMembers(): Promise<Figure[]> {
  await build();
  const url = execFileSync('sh', [postgresScript], { encoding: 'utf8' }).trim();
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-bench-'));
  const server = await startServer({
    dataDir,
    env: { NODE_ENV: 'production', DATABASE_URL: url, RATE_LIMIT_SCALE: '1000000' },
  });
  try {
    const owner = await registerOver(server.url);
    const headers = { authorization: `Bearer ${await bearerOf(server.url, owner)}` };
    const made = await fetch(`${server.url}/api/organizations`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Harbour', slug: 'harbour' }),
    });
    const { id } = (await made.json()) as Organization;
    const { db, close } = await openDatabase({ dataDir, databaseUrl: url });
    await fillOrganization(db, id, people).finally(close);
    const figures: Figure[] = [];
    for (const [name, query] of Object.entries(questions)) {
      const times = await timesOf(`${server.url}/api/organizations/${id}/members${query}`, headers);
      const value = percentile(times, 0.95);
      figures.push({
        name: `members: ${name}, first page, p95`,
        value,
        floor: null,
        budget: 60,
        allows: 'most',
        unit: 'ms',
      });
    }
    figures.push({
      name: `members: a roster of ${rosterRows} rows`,
      value: await rosterSeconds(`${server.url}/api/organizations/${id}/roster-imports`, headers),
      floor: null,
      budget: 60,
      allows: 'most',
      unit: 's',
    });
    const { rows, tasks } = await scrollThrough(`${server.url}`, id, owner);
    figures.push(
      {
        name: 'members: drawn at the end',
        value: rows,
        floor: null,
        budget: people + 1,
        allows: 'least',
        unit: 'rows',
      },
      {
        name: 'members: longest task from start to end',
        value: Math.max(...tasks),
        floor: null,
        budget: longTask,
        allows: 'most',
        unit: 'ms',
      },
    );
    return figures;
  } finally {
    await server.stop();
    execFileSync('sh', [postgresScript, 'stop', url], { stdio: 'ignore' });
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function registerOver(url: string): Promise<Person> {
  const person = somebody();
  const account = { ...person, email: `${person.username}@harbour.example`, full_name: 'Mina Karimi' };
  const answer = await fetch(`${url}/api/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`Nobody could be registered: ${await answer.text()}`);
  return person;
}

/** Milliseconds of each answer, one after the other. */
async function timesOf(address: string, headers: Record<string, string>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < rounds + 5; n += 1) {
    const asked = performance.now();
    const answer = await fetch(address, { headers });
    const { items } = (await answer.json()) as { items: unknown[] };
    if (items.length === 0) throw new Error(`Nobody is listed at ${address}.`);
    if (n >= 5) times.push(performance.now() - asked);
  }
  return times;
}

/** Seconds until each row of a roster of people who are not here yet has its outcome. */
async function rosterSeconds(address: string, headers: Record<string, string>): Promise<number> {
  const csv = `email\n${Array.from({ length: rosterRows }, (_, n) => `pupil-${n}@elsewhere.example`).join('\n')}`;
  const began = performance.now();
  const sent = await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': 'text/csv' }, body: csv });
  let job = (await sent.json()) as RosterImport;
  while (job.status !== 'done') {
    await pause(100);
    job = (await (await fetch(`${address}/${job.id}`, { headers })).json()) as RosterImport;
  }
  const invited = job.rows.filter(({ outcome }) => outcome === 'invited').length;
  if (invited < rosterRows) throw new Error(`Only ${invited} of ${rosterRows} were invited.`);
  return (performance.now() - began) / 1_000;
}

/** Scrolls down until the last member is drawn: the row number of that one, and the tasks of the page on the way. */
async function scrollThrough(url: string, organizationId: string, owner: Person) {
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${url}/login`);
    await signIn(page, owner);
    await page.waitForURL((address) => !address.pathname.startsWith('/login'));
    await page.goto(`${url}/organizations/${organizationId}/members`);
    await page.locator('[data-member="0"]').waitFor();
    await page.waitForLoadState('networkidle');
    let rows = 0;
    const tasks = await taskTimes(browser, page, async () => {
      rows = await page.evaluate(async (last) => {
        const frame = () => new Promise(requestAnimationFrame);
        const drawn = () => [...document.querySelectorAll<HTMLElement>('[data-member]')].at(-1)?.dataset.member ?? '-1';
        const until = performance.now() + 120_000;
        while (Number(drawn()) < last && performance.now() < until) {
          scrollBy(0, 600);
          await frame();
        }
        return Number(drawn()) + 1;
      }, people);
    });
    return { rows, tasks };
  } finally {
    await browser.close();
  }
}
