import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { maxClipBytes, maxTalkBytes, type SoundSettings, type TalkSound } from '#contract/live-sound.ts';
import { liveClips, liveRecordings, liveSoundSettings } from '#server/db/schema/live-sound.ts';
import { anOrganization } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aClip, aSound } from '../testing/clips.ts';
import { createSound } from './sound.service.ts';

/** The voice of a learner in talks: kept where they chose it, heard by them alone, and gone when they or the time say so. */

const begin = new Date('2026-05-10T08:00:00.000Z');
const dayMs = 86_400_000;

let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  server = await testServer({ config: { liveSoundDays: 60 } });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.now = begin;
  mina = await server.aUser();
});

const settings = (change: object, who = mina) => who.call('PATCH', '/api/live/sound', change);
const sound = (talk: string, who = mina) => who.call('GET', `/api/live/transcripts/${talk}/sound`);
const clip = (talk: string, offset: number, who = mina) =>
  who.call('GET', `/api/live/transcripts/${talk}/sound/${offset}`);
/** How many talks with sound she has, and clips. */
async function rows(): Promise<number[]> {
  const found = [liveRecordings, liveClips].map((table) =>
    server.database.db.select().from(table).where(eq(table.tenantId, mina.id)),
  );
  return (await Promise.all(found)).map(({ length }) => length);
}

async function aTalk(who = mina, keep = true): Promise<string> {
  if (keep) await settings({ keep: true }, who);
  const { session_id } = (await who.call('POST', '/api/live/session/start', { session_type: 'voice' })).json();
  await who.call('POST', '/api/live/transcripts', {
    ...{ session_id, session_started_at: begin.toISOString(), session_ended_at: begin.toISOString() },
    transcripts: [{ role: 'user', text: 'I have a dog.', timestamp: begin.toISOString() }],
  });
  return session_id;
}
function keep(talk: string, offset: number, bytes = aSound(), who = mina, durationMs = 900) {
  const { body, headers } = aClip(bytes);
  return who.call('PUT', `/api/live/transcripts/${talk}/sound/${offset}?duration_ms=${durationMs}`, body, headers);
}

describe('keeping', () => {
  test('is off until it is chosen, and the choice is remembered', async () => {
    const talk = await aTalk(mina, false);
    const first = (await mina.call('GET', '/api/live/sound')).json<SoundSettings>();
    expect(first).toEqual({ keep: false, days: 30, most_days: 60 });
    const refused = await keep(talk, 0);
    expect([refused.statusCode, refused.json().detail.error]).toEqual([409, 'conflict']);
    expect((await settings({ keep: true, days: 7 })).json()).toEqual({ keep: true, days: 7, most_days: 60 });
    expect((await keep(talk, 0)).statusCode).toBe(200);
    expect((await settings({ keep: false })).json()).toEqual({ keep: false, days: 7, most_days: 60 });
    expect((await keep(talk, 5_000)).statusCode).toBe(409);
    expect((await settings({})).statusCode).toBe(400);
    expect((await settings({ days: 61 })).statusCode).toBe(400);
  });

  test('the same clip twice is the same clip, and another one does not take its place', async () => {
    const talk = await aTalk();
    const once = await keep(talk, 1_000, aSound('one'));
    expect(once.json()).toMatchObject({ offset_ms: 1_000, duration_ms: 900, media_type: 'audio/webm' });
    const twice = await Promise.all([keep(talk, 1_000, aSound('one')), keep(talk, 1_000, aSound('one'))]);
    expect(twice.map((answer) => [answer.statusCode, answer.json()])).toEqual([
      [200, once.json()],
      [200, once.json()],
    ]);
    expect((await keep(talk, 1_000, aSound('two'))).statusCode).toBe(409);
    expect(await rows()).toEqual([1, 1]);
    expect((await clip(talk, 1_000)).rawPayload.equals(aSound('one'))).toBe(true);
  });

  test('each kind that browsers record is taken by its bytes, and nothing else is', async () => {
    const talk = await aTalk();
    const kinds = ['webm', 'mp4', 'ogg'] as const;
    for (const [at, kind] of kinds.entries()) {
      expect((await keep(talk, at, aSound('x', kind))).json()).toMatchObject({ media_type: `audio/${kind}` });
      const { headers } = await clip(talk, at);
      expect(headers).toMatchObject({ 'content-type': `audio/${kind}`, 'x-content-type-options': 'nosniff' });
      expect(headers['content-security-policy']).toContain('sandbox');
    }
    for (const bytes of ['<script>alert(1)</script>', 'RIFF....WAVE', ''])
      expect((await keep(talk, 100, Buffer.from(bytes))).statusCode).toBe(415);
    expect((await sound(talk)).json<TalkSound>().clips.map((one) => one.offset_ms)).toEqual([0, 1, 2]);
  });

  test('a clip and a talk have a size that they may have', async () => {
    const talk = await aTalk();
    const big = await keep(talk, 0, aSound('x'.repeat(maxClipBytes)));
    expect([big.statusCode, big.json().detail.message]).toEqual([413, 'Choose a file of at most 512 KB.']);
    expect((await keep(talk, 0, aSound(), mina, 30_001)).statusCode).toBe(400);
    expect((await keep(talk, 86_400_001)).statusCode).toBe(400);
    expect((await keep(talk, 0, aSound('x'.repeat(1_000)))).statusCode).toBe(200);
    await server.database.db.update(liveClips).set({ byteCount: maxTalkBytes }).where(eq(liveClips.tenantId, mina.id));
    const full = await keep(talk, 1_000);
    expect([full.statusCode, full.json().detail.message]).toEqual([413, 'No more sound of this talk can be kept.']);
  });

  test('sound that comes before the first word is kept, too', async () => {
    await settings({ keep: true });
    const { session_id } = (await mina.call('POST', '/api/live/session/start', { session_type: 'voice' })).json();
    expect((await keep(session_id, 0)).statusCode).toBe(200);
    expect((await sound(session_id)).json<TalkSound>().clips).toHaveLength(1);
  });

  test('a caller may send only so many a minute', async () => {
    const strict = await testServer({ now: begin, rateLimitScale: 0.05 });
    const omid = await strict.aUser('omid');
    const codes = [];
    for (let n = 0; n < 4; n += 1) codes.push((await keep('nowhere', n, aSound(), omid)).statusCode);
    expect(codes).toEqual([404, 404, 404, 429]);
    await strict.close();
  });

  test('a server that keeps none says so, and takes none', async () => {
    const none = await testServer({ now: begin, config: { liveSoundDays: 0 } });
    const omid = await none.aUser('omid');
    expect((await omid.call('GET', '/api/live/sound')).json()).toEqual({ keep: false, days: 1, most_days: 0 });
    expect((await settings({ keep: true }, omid)).statusCode).toBe(400);
    await none.close();
  });
});

describe('hearing', () => {
  test('is for the learner alone, also where the transcript is shared; what is foreign is as what is not there', async () => {
    const talk = await aTalk();
    await keep(talk, 0);
    const teacher = await server.aUser();
    const school = await anOrganization(server, [
      [teacher, 'owner'],
      [mina, 'member'],
    ]);
    const path = `/api/live/transcripts/${talk}`;
    await mina.call('PUT', `${path}/sharing`, { organization_ids: [school.id] });
    const asked = (id: string) =>
      Promise.all(
        [sound(id, teacher), clip(id, 0, teacher), keep(id, 0, aSound(), teacher)].concat([
          teacher.call('DELETE', `/api/live/transcripts/${id}/sound`),
        ]),
      );
    const foreign = (await asked(talk)).map(({ statusCode, body }) => [statusCode, body]);
    const missing = (await asked('nowhere')).map(({ statusCode, body }) => [statusCode, body]);
    expect(foreign).toEqual(missing);
    expect(foreign.map(([status]) => status)).toEqual([404, 404, 404, 404]);
    const work = await teacher.call('GET', `/api/organizations/${school.id}/members/${mina.id}/work?reason=Look`);
    expect(work.json().items).toMatchObject([{ id: talk }]);
    expect(work.body).not.toContain('sound');
    expect((await clip(talk, 0)).statusCode).toBe(200);
  });

  test('a transcript says until when there is sound of it', async () => {
    const talk = await aTalk();
    const transcript = async () => (await mina.call('GET', `/api/live/transcripts/${talk}`)).json();
    expect(await transcript()).toMatchObject({ sound_kept_until: null });
    await keep(talk, 0);
    expect(await transcript()).toMatchObject({ sound_kept_until: '2026-06-09T08:00:00.000Z' });
    expect((await sound(talk)).json()).toMatchObject({ kept_until: '2026-06-09T08:00:00.000Z' });
  });
});

describe('an end', () => {
  const sweep = (mostDays = 60) => {
    const { db } = server.database;
    return createSound({
      db,
      clock: () => server.clock.now,
      sessions: { ofUser: async () => undefined },
      mostDays,
    }).sweep();
  };

  test('comes after the days that were chosen when it began, for whoever asks and for the rows', async () => {
    await settings({ keep: true, days: 7 });
    const talk = await aTalk();
    await keep(talk, 0);
    await settings({ days: 60 });
    server.clock.now = new Date(begin.getTime() + 7 * dayMs - 1);
    await mina.signInAgain();
    await sweep();
    expect((await clip(talk, 0)).statusCode).toBe(200);
    server.clock.now = new Date(begin.getTime() + 7 * dayMs);
    expect((await clip(talk, 0)).statusCode).toBe(404);
    expect((await sound(talk)).json()).toEqual({ kept_until: null, clips: [] });
    await sweep();
    expect(await rows()).toEqual([0, 0]);
    expect((await mina.call('GET', `/api/live/transcripts/${talk}`)).statusCode).toBe(200);
  });

  test('comes when the time is over for a clip that is late, too', async () => {
    const talk = await aTalk();
    server.clock.now = new Date(begin.getTime() + 30 * dayMs);
    await mina.signInAgain();
    expect((await keep(talk, 0)).statusCode).toBe(409);
  });

  test('comes sooner where the server allows less than was promised', async () => {
    const talk = await aTalk();
    await keep(talk, 0);
    await sweep(3);
    expect((await sound(talk)).json()).toMatchObject({ kept_until: '2026-05-13T08:00:00.000Z' });
    await sweep(0);
    expect(await rows()).toEqual([0, 0]);
  });

  test('by the learner leaves the words, and lets nothing come after it', async () => {
    const talk = await aTalk();
    await keep(talk, 0);
    expect((await mina.call('DELETE', `/api/live/transcripts/${talk}/sound`)).statusCode).toBe(204);
    expect((await keep(talk, 0)).statusCode).toBe(409);
    expect((await keep(talk, 9_000)).statusCode).toBe(409);
    expect(await rows()).toEqual([0, 0]);
    expect((await mina.call('DELETE', `/api/live/transcripts/${talk}/sound`)).statusCode).toBe(204);
    expect((await mina.call('GET', `/api/live/transcripts/${talk}`)).json().turns).toBe(1);
  });

  test('comes with that of the transcript', async () => {
    const talk = await aTalk();
    await keep(talk, 0);
    expect((await mina.call('DELETE', `/api/live/transcripts/${talk}`)).statusCode).toBe(204);
    expect(await rows()).toEqual([0, 0]);
    expect((await keep(talk, 0)).statusCode).toBe(409);
  });

  test('comes with that of the account', async () => {
    const talk = await aTalk();
    await keep(talk, 0);
    const answer = await mina.call('DELETE', '/api/auth/me', { password: mina.password, confirm: mina.username });
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    expect(await rows()).toEqual([0, 0]);
    const kept = server.database.db.select().from(liveSoundSettings).where(eq(liveSoundSettings.tenantId, mina.id));
    expect(await kept).toEqual([]);
  });
});
