import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from './server.ts';
import { serveWeb } from './web.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'xentree-web-'));
let app: Awaited<ReturnType<typeof createServer>>;
let elsewhere: typeof app;

function write(name: string, content: string): void {
  const file = path.join(dist, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const source = (name: string, file: string, imports: string[] = []) => [`src/client/${name}`, { file, imports }];
const manifest = Object.fromEntries([
  ['index.html', { file: 'assets/index.js', isEntry: true, imports: ['_react'] }],
  ['_react', { file: 'assets/react.js' }],
  ['_form', { file: 'assets/form.js', imports: ['_react'] }],
  source('app/start.tsx', 'assets/app.js', ['index.html']),
  source('pages/login.tsx', 'assets/login.js', ['index.html', '_form']),
  source('pages/register.tsx', 'assets/register.js', ['_form']),
  source('pages/public-profile.tsx', 'assets/person.js'),
  source('pages/today.tsx', 'assets/today.js'),
  source('pages/chat.tsx', 'assets/chat.js'),
  source('features/chat/markdown/markdown-text.tsx', 'assets/marks.js'),
  source('pages/english.tsx', 'assets/lessons.js'),
  source('features/english/player/task-view.tsx', 'assets/task.js'),
  source('app/shell/shell.tsx', 'assets/shell.js'),
  source('i18n/locales/en/door.ts', 'assets/en.js'),
  source('i18n/locales/fa/door.ts', 'assets/fa.js'),
  source('i18n/locales/en/shell.ts', 'assets/rooms.js'),
  source('i18n/locales/en/progress.ts', 'assets/steps.js'),
  source('i18n/locales/en/chat.ts', 'assets/talk.js'),
  source('i18n/locales/en/english.ts', 'assets/grammar.js'),
]);
const index = `<!doctype html>
<html lang="en" dir="ltr">
  <head>
  </head>
  <body><div id="root"></div></body>
</html>`;

async function started(builtFor?: string) {
  const server = await createServer({ logger: pino({ level: 'silent' }), trustedProxies: [] });
  await serveWeb(server, path.join(dist, 'client'), builtFor);
  return server;
}

beforeAll(async () => {
  write('client/index.html', index);
  write('client/theme.js', 'document');
  write('client/.vite/manifest.json', JSON.stringify(manifest));
  write('client-prerendered/login.en.html', '<h1>Welcome back</h1>');
  write('client-prerendered/login.fa.html', '<h1>خوش آمدی</h1>');
  app = await started();
  elsewhere = await started('https://other.example');
});
afterAll(async () => {
  await Promise.all([app.close(), elsewhere.close()]);
  rmSync(dist, { recursive: true });
});

const page = (url: string, cookie?: string) => app.inject({ url, headers: cookie === undefined ? {} : { cookie } });
const preloaded = (html: string) =>
  [...html.matchAll(/rel="modulepreload" crossorigin href="\/assets\/(\w+)\.js"/g)].map(([, name]) => name);

test('every address that is no file and no API is the app, never kept by a cache', async () => {
  for (const url of ['/', '/chat/abc', '/settings/profile?x=1']) {
    const answer = await page(url);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
  }
});

test.each(['/api/nothing', '/api', '/assets/gone-123.js', '/missing.png'])(
  '%s is a JSON 404, never the page',
  async (url) => {
    const answer = await page(url);
    expect([answer.statusCode, answer.json().detail.error]).toEqual([404, 'not_found']);
  },
);

test('the policy of the page allows its own origin alone', async () => {
  const policy = String((await page('/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https:|\*/);
});

test('a server chosen at sign-in is allowed as one origin; anything that is no https origin is not', async () => {
  const connect = async (server: string) =>
    /connect-src ([^;]*)/.exec(
      String((await page('/', `xt_server=${encodeURIComponent(server)}`)).headers['content-security-policy']),
    )?.[1];
  expect(await connect('https://my.xentree.com/path')).toBe("'self' https://my.xentree.com");
  expect(await connect('http://127.0.0.1:4174')).toBe("'self' http://127.0.0.1:4174");
  for (const bad of ['http://evil.example', 'javascript:alert(1)', 'https://x; script-src *', '*', 'data:,x']) {
    expect(await connect(bad)).toBe("'self'");
  }
});

test.each(['/', '/login', '/login?next=%2Fchat', '/chat/abc', '/no/such/page'])(
  'a visitor at %s gets the sign-in page drawn, and its code asked for once and without what the entry brings',
  async (url) => {
    const { body } = await page(url);
    expect(body).toContain('<div id="root" data-drawn="en"><h1>Welcome back</h1></div>');
    expect(preloaded(body)).toEqual(['app', 'login', 'form', 'en']);
  },
);

test('where a visitor may stay, no sign-in page is drawn', async () => {
  const [register, profile] = await Promise.all([page('/register'), page('/u/mina')]);
  for (const { body } of [register, profile]) expect(body).toContain('<div id="root"></div>');
  expect(preloaded(register.body)).toEqual(['app', 'register', 'form', 'en']);
  expect(preloaded(profile.body)).toEqual(['app', 'person', 'en', 'rooms']);
});

test.each([
  ['/', ['app', 'shell', 'today', 'en', 'rooms', 'steps']],
  ['/chat', ['app', 'shell', 'chat', 'en', 'rooms', 'talk']],
  ['/chat/abc', ['app', 'shell', 'chat', 'marks', 'en', 'rooms', 'talk']],
  ['/u/mina', ['app', 'person', 'en', 'rooms']],
  ['/constructor', ['app', 'shell', 'en', 'rooms']],
  ['/english', ['app', 'shell', 'lessons', 'en', 'rooms', 'grammar']],
  ['/english/tasks/a1-1?module=a1', ['app', 'shell', 'lessons', 'task', 'en', 'rooms', 'grammar']],
  ['/english/mistakes', ['app', 'shell', 'lessons', 'en', 'rooms', 'grammar']],
])('a browser that may be signed in gets the code and words of %s and no sign-in page', async (url, code) => {
  for (const cookie of ['xt_hint=1', 'xt_server=https%3A%2F%2Fmy.xentree.com']) {
    const { body } = await page(url, cookie);
    expect(body).toContain('<div id="root"></div>');
    expect(preloaded(body)).toEqual(code);
  }
});

test.each([
  ['fa-IR,fa;q=0.9,en;q=0.8', 'fa'],
  ['de, en;q=0.5, fa;q=0.9', 'fa'],
  ['en-GB,en;q=0.9,fa;q=0.8', 'en'],
  ['fa;q=0,en;q=0.1', 'en'],
  ['fast, de', 'en'],
  ['', 'en'],
])('a visitor whose browser asks for “%s” gets the sign-in page in %s', async (accepted, language) => {
  const { body, headers } = await app.inject({ url: '/login', headers: { 'accept-language': accepted } });
  expect(body).toContain(`<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`);
  expect(body).toContain(`data-drawn="${language}"><h1>${language === 'fa' ? 'خوش آمدی' : 'Welcome back'}</h1>`);
  expect(preloaded(body)).toEqual(['app', 'login', 'form', language]);
  expect(headers.vary).toMatch(/accept-language, cookie/);
});

test('the drawn sign-in page is this server’s: an app built for another one starts empty', async () => {
  const { body } = await elsewhere.inject('/login');
  expect(body).toContain('<div id="root"></div>');
  expect(preloaded(body)).toEqual(['app', 'login', 'form', 'en']);
});

test.each(['/client-prerendered/login.en.html', '/../client-prerendered/login.en.html', '/.vite/manifest.json'])(
  'what only the server reads is no file of the web app: %s',
  async (url) => expect((await page(url)).statusCode).toBe(404),
);
