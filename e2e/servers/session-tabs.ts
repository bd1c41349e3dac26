import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { build } from 'vite';
import { type Person, somebody } from '../people.ts';
import { startServer } from '../start-server.ts';

/** A server and a way to let time pass: the machine of server and browser sleeps. */
export interface SleepyServer {
  url: string;
  /** Puts the clock of the server forward. Milliseconds. */
  sleep(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startSleepyServer(): Promise<SleepyServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xentree-clock-'));
  const file = join(folder, 'ahead');
  let ahead = 0;
  await writeFile(file, '0');
  const server = await startServer({ entry: 'e2e/servers/movable-clock.ts', env: { CLOCK_AHEAD: file } });
  return {
    url: server.url,
    async sleep(ms) {
      ahead += ms;
      await writeFile(file, String(ahead));
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function registerAt(url: string): Promise<Person> {
  const person = somebody();
  const body = { ...person, email: `${person.username}@harbour.example` };
  const answer = await fetch(`${url}/api/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The account could not be made: ${answer.status} ${await answer.text()}`);
  return person;
}

/** The session page, whole, with its script built as the app's is. */
export async function buildSessionPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./session-page.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The session page was not built.');
  const code = chunk.code.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><title>Session</title><script type="module">${code}</script>`;
}

/** An origin of its own for the session page: from there every Xentree server is a foreign one. */
export async function servePage(html: string): Promise<{ origin: string; stop(): void }> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

/** What the tabs of one browser have asked the refresh endpoint for. */
export interface Renewals {
  count(): number;
  /** Generation of each refresh token that came so far; none from home, where the session is a cookie. */
  generations(): Promise<number[]>;
}

/**
 * Makes `/session-page` of the home server the session page in every tab of the context. Wherever it comes from, its wall clock is ahead by what the cookie
 * `ahead` says, which changes in all tabs at one moment, as on a machine that slept.
 */
export async function openSessionPages(context: BrowserContext, home: string, html: string): Promise<Renewals> {
  const answers: Promise<string>[] = [];
  // Read as they come: a browser does not keep them for long. Who hears of a newer token gives up, and has no answer.
  const answerTo = async (request: Request) => (await request.response())?.text() ?? '';
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/auth/refresh'))
      answers.push(answerTo(request).catch(() => ''));
  });
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(/(?:^|; )ahead=(\d+)/.exec(document.cookie)?.[1] ?? 0);
  });
  await context.route(`${home}/session-page`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  return {
    count: () => answers.length,
    async generations() {
      return (await Promise.all(answers)).flatMap((body) => {
        const generation = /"refresh_token":"xr1\.[\w-]+\.[\w-]+\.(\d+)\./.exec(body)?.[1];
        return generation === undefined ? [] : [Number(generation)];
      });
    },
  };
}

/** A tab that has the lock and waits for a refresh that is never answered; an error where its call needs none. */
export async function hangInRefresh(tab: Page): Promise<void> {
  const asked = Promise.withResolvers<void>();
  await tab.route('**/api/auth/refresh', () => asked.resolve());
  ask(tab, 1).then(
    () => asked.reject(new Error('The tab was answered without a refresh.')),
    // The tab is closed or crashes as it waits.
    () => {},
  );
  await asked.promise;
}

export async function openTab(context: BrowserContext, origin: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${origin}/session-page`);
  // Loaded, and told that it is shown: from then on nothing but time makes a session renew itself.
  await tab.waitForFunction(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return 'sessionPage' in window && load && load.loadEventEnd > 0;
  });
  return tab;
}

export const statusOf = (tab: Page) => tab.evaluate(() => window.sessionPage.status());
export const ask = (tab: Page, count: number) => tab.evaluate((times) => window.sessionPage.ask(times), count);
