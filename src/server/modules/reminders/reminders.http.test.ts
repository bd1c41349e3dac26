import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reminders } from '#contract/reminders.ts';
import { connect, masterKeys } from '#server/modules/connectors/testing/connected.ts';
import { VendorServer } from '#server/modules/connectors/testing/vendor-server.ts';
import { ask, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

/** Reminders over HTTP and SMTP, with a calendar of a local server. */

interface Received {
  to: string[];
  text: string;
}

const start = new Date('2026-12-01T10:00:00.000Z');
const daily = {
  enabled: true,
  time: '18:00',
  days: [0, 1, 2, 3, 4, 5, 6],
  channels: ['in_app', 'email'],
  timezone: 'UTC',
};
const received: Received[] = [];
let smtp: SMTPServer;
let vendor: VendorServer;
let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  vendor = await new VendorServer().start();
  const { port } = smtp.server.address() as { port: number };
  server = await testServer({
    ...{ now: start, masterKeys, googleCalendar: vendor.google },
    config: {
      ...{ smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl: 'https://study.example.org' },
      ...{ safeFetchAllow: [vendor.host], googleClientId: 'g-client', googleClientSecret: vendor.secret },
    },
  });
});
afterAll(async () => {
  await server.close();
  await vendor.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});
beforeEach(async () => {
  received.length = 0;
  server.clock.now = start;
  mina = await server.aUser();
});

const get = () => ask<Reminders>(mina, 200, 'GET', '/api/reminders');
const set = (part: object = {}) => ask<Reminders>(mina, 200, 'PUT', '/api/reminders', { ...daily, ...part });
/** It is that time, and whatever is due is sent. */
async function itIs(time: string): Promise<void> {
  server.clock.now = new Date(time);
  await mina.signInAgain();
  await get();
}
async function mailText(): Promise<string> {
  await expect.poll(mails).not.toEqual([]);
  return mails()[0]?.text ?? '';
}
const mails = () => received.filter(({ to }) => to.includes(`${mina.username}@example.org`));

describe('settings', () => {
  test('nobody is reminded who has not asked for it', async () => {
    expect(await get()).toMatchObject({ enabled: false, email_possible: true, next_at: null, due: null });
    await itIs('2026-12-03T20:00:00Z');
    expect(mails()).toEqual([]);
  });

  test('are kept as they were set, with when the next one is due', async () => {
    const wish = { time: '07:30', days: [5, 1], channels: ['email'], timezone: 'Asia/Tehran' };
    const kept = { ...wish, enabled: true, days: [1, 5], next_at: '2026-12-04T04:00:00.000Z' };
    expect(await set(wish)).toMatchObject(kept);
    expect(await get()).toMatchObject(kept);
    expect(await set({ enabled: false })).toMatchObject({ enabled: false, next_at: null });
  });

  test.each([
    { time: '24:00' },
    { days: [] },
    { days: [7] },
    { days: [1, 1] },
    { channels: [] },
    { channels: ['pigeon'] },
    { timezone: 'Mars/Olympus' },
  ])('%j are refused', async (wrong) => {
    expect(await refusal(mina, 'PUT', '/api/reminders', { ...daily, ...wrong })).toBe('validation_error');
  });
});

describe('a reminder', () => {
  test('comes at its time, once a day, in the app and by mail', async () => {
    await set();
    await itIs('2026-12-01T17:59:00Z');
    expect(mails()).toEqual([]);
    await itIs('2026-12-01T18:00:00Z');
    await itIs('2026-12-01T18:01:00Z');
    await expect.poll(mails).toHaveLength(1);
    expect(await mailText()).toContain('https://study.example.org');
    expect(await get()).toMatchObject({ next_at: '2026-12-02T18:00:00.000Z', due: { moved: false } });
    await itIs('2026-12-02T18:00:30Z');
    await expect.poll(mails).toHaveLength(2);
  });

  test('set anew on the same day, it does not come again that day', async () => {
    await set();
    await itIs('2026-12-01T18:00:00Z');
    await set({ time: '19:00' });
    await itIs('2026-12-01T19:00:00Z');
    await expect.poll(mails).toHaveLength(1);
  });

  test('is put away by whoever has seen it', async () => {
    await set();
    await itIs('2026-12-01T18:00:00Z');
    await ask(mina, 204, 'POST', '/api/reminders/seen');
    expect((await get()).due).toBeNull();
  });

  test('does not come on a rest day', async () => {
    await set();
    await ask(mina, 201, 'POST', '/api/xp/rest-days', { date: '2026-12-02' });
    await itIs('2026-12-02T18:00:00Z');
    expect(mails()).toEqual([]);
    expect(await get()).toMatchObject({ due: null, next_at: '2026-12-03T18:00:00.000Z' });
  });

  test('does not come, and goes away, once the day is a day of study', async () => {
    await set();
    const study = () =>
      mina.call('POST', '/api/core/notes', {
        title: 'Words',
        content: 'The heron stands in the reeds, and waits for a fish to come near enough.',
      });
    await itIs('2026-12-01T18:00:00Z');
    expect((await get()).due).not.toBeNull();
    expect((await study()).statusCode).toBe(201);
    expect((await get()).due).toBeNull();
    await itIs('2026-12-02T10:00:00Z');
    await study();
    await itIs('2026-12-02T18:00:00Z');
    await expect.poll(mails).toHaveLength(1);
  });

  test('of hours ago is left out when a server comes back', async () => {
    await set();
    await itIs('2026-12-02T03:00:00Z');
    expect(mails()).toEqual([]);
  });
});

describe('with a calendar', () => {
  const busy = (...spans: [string, string][]) => {
    vendor.calendar.busy = spans.map(([from, to]) => ({
      start: `2026-12-01T${from}:00Z`,
      end: `2026-12-01T${to}:00Z`,
    }));
  };
  beforeEach(async () => {
    busy();
    await connect(server, vendor, mina, 'google-calendar');
    await set();
  });

  test('it waits until the calendar is free', async () => {
    busy(['17:30', '19:00'], ['19:00', '19:30']);
    await itIs('2026-12-01T18:00:00Z');
    expect(mails()).toEqual([]);
    expect((await get()).next_at).toBe('2026-12-01T19:30:00.000Z');
    await itIs('2026-12-01T19:30:00Z');
    await expect.poll(mails).toHaveLength(1);
    expect((await get()).due).toMatchObject({ moved: true });
  });

  test('an evening that is full has none', async () => {
    busy(['17:30', '23:59']);
    await itIs('2026-12-01T18:00:00Z');
    expect((await get()).next_at).toBe('2026-12-02T18:00:00.000Z');
    await itIs('2026-12-01T23:59:00Z');
    expect(mails()).toEqual([]);
  });

  test('a calendar that does not answer keeps nobody from being reminded', async () => {
    vendor.calls = (response) => response.writeHead(503).end();
    await itIs('2026-12-01T18:00:00Z');
    vendor.calls = null;
    await expect.poll(mails).toHaveLength(1);
  });
});

describe('the link that ends mails', () => {
  const linkIn = (text: string) =>
    new URL(
      /https:\/\/study\.example\.org\/reminders\/stop\?\S+/.exec(
        text.replaceAll('=\r\n', '').replaceAll('=3D', '='),
      )?.[0] ?? '',
    );
  const open = (method: 'GET' | 'POST', url: URL, body?: string) =>
    server.app.inject({
      ...{ method, url: url.pathname + url.search },
      ...(body !== undefined && { payload: body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    });

  test('works without signing in; opening it does nothing yet', async () => {
    await set();
    await itIs('2026-12-01T18:00:00Z');
    const text = await mailText();
    expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    const link = linkIn(text);
    expect((await open('GET', link)).body).toContain('<form method="post">');
    expect((await get()).channels).toEqual(['in_app', 'email']);
    expect((await open('POST', link, 'List-Unsubscribe=One-Click')).statusCode).toBe(200);
    expect(await get()).toMatchObject({ enabled: true, channels: ['in_app'] });
    await itIs('2026-12-02T18:00:00Z');
    await expect.poll(mails).toHaveLength(1);
  });

  test('ends all where there was no other way', async () => {
    await set({ channels: ['email'] });
    await itIs('2026-12-01T18:00:00Z');
    await open('POST', linkIn(await mailText()), '');
    expect(await get()).toMatchObject({ enabled: false, next_at: null });
  });

  test('is good for nobody else, and for nothing that was changed', async () => {
    await set();
    await itIs('2026-12-01T18:00:00Z');
    const other = await server.aUser();
    const link = linkIn(await mailText());
    link.searchParams.set('u', other.id);
    expect((await open('POST', link)).statusCode).toBe(400);
    link.searchParams.set('s', '');
    expect((await open('GET', link)).statusCode).toBe(400);
    expect((await get()).channels).toEqual(['in_app', 'email']);
  });
});
