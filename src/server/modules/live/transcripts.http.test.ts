import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mistake } from '#contract/english.ts';
import type { TalkSummary, Transcript, TranscriptSummary } from '#contract/live-shapes.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let mina: TestUser;

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-05-10T08:00:00.000Z') });
  mina = await server.aUser('mina');
});
afterAll(() => server.close());

const at = (second: number) => new Date(Date.UTC(2026, 4, 10, 7, 0, second)).toISOString();
const body = (...said: [role: 'user' | 'ai', text: string, second: number][]) => ({
  session_started_at: at(0),
  session_ended_at: at(59),
  transcripts: said.map(([role, text, second]) => ({ role, text, timestamp: at(second) })),
});

async function saved(...said: Parameters<typeof body>): Promise<Transcript> {
  const answer = await mina.call('POST', '/api/live/transcripts', body(...said));
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}
const get = (id: string, query = '') => mina.call('GET', `/api/live/transcripts/${id}${query}`);

test('what was saved is listed, found, corrected and deleted', async () => {
  const one = await saved(['ai', 'Where do you live?', 1], ['user', 'I live in a lighthouse <b>', 4]);
  await saved(['user', 'Penguins are birds', 2]);
  const list = async (query: string) =>
    ((await mina.call('GET', `/api/live/transcripts${query}`)).json() as { items: TranscriptSummary[] }).items;
  expect((await list('')).map(({ turns }) => turns).sort()).toEqual([1, 2]);
  expect(await list('?q=lighthouse%20live')).toMatchObject([{ id: one.id, turns: 2 }]);
  expect(await list('?q=light_house')).toEqual([]);
  const page = (await mina.call('GET', '/api/live/transcripts?limit=1')).json();
  const rest = (await mina.call('GET', `/api/live/transcripts?limit=1&cursor=${page.next_cursor}`)).json();
  expect(rest).toMatchObject({ items: [{}], next_cursor: null });
  expect(rest.items[0].id).not.toBe(page.items[0].id);

  const path = `/api/live/transcripts/${one.id}/turns`;
  const corrected = await mina.call('PATCH', `${path}/1`, { text: 'I live in a light house' });
  expect(corrected.json()).toMatchObject({
    text: 'I live in a light house',
    recognised_text: 'I live in a lighthouse <b>',
  });
  expect((await mina.call('PATCH', `${path}/0`, { text: 'Mine' })).statusCode).toBe(404);
  expect((await mina.call('DELETE', `/api/live/transcripts/${one.id}`)).statusCode).toBe(204);
  expect((await get(one.id)).statusCode).toBe(404);
});

test('it is exported as captions, text and Markdown', async () => {
  const { id } = await saved(['ai', 'Well?', 1], ['user', 'I like <i> & *stars*', 4]);
  const vtt = await get(id, '?format=vtt');
  expect(vtt.headers['content-type']).toBe('text/vtt; charset=utf-8');
  expect(vtt.body).toBe(
    'WEBVTT\n\n0\n00:00:01.000 --> 00:00:04.000\n<v Tutor>Well?\n\n1\n00:00:04.000 --> 00:00:09.000\n<v mina>I like &lt;i&gt; &amp; *stars*\n',
  );
  expect((await get(id, '?format=txt')).body).toBe('[00:00:01] Tutor: Well?\n[00:00:04] mina: I like <i> & *stars*\n');
  expect((await get(id, '?format=md')).body).toContain('**mina** (00:00:04): I like \\<i\\> & \\*stars\\*');
});

test('saving a live session twice gives one transcript', async () => {
  const { session_id } = (await mina.call('POST', '/api/live/session/start', { session_type: 'avatar' })).json();
  const save = async () =>
    (
      await mina.call('POST', '/api/live/transcripts', { ...body(['user', 'Hello', 1]), session_id })
    ).json() as Transcript;
  const first = await save();
  expect(await save()).toEqual(first);
  expect(first).toMatchObject({ id: session_id, session_id, turns: 1 });
  const omid = await server.aUser('omid');
  const foreign = await omid.call('POST', '/api/live/transcripts', { ...body(['user', 'Hello', 1]), session_id });
  expect(foreign.statusCode).toBe(404);
});

test('nobody sees, corrects, sums up, shares or deletes what is not theirs', async () => {
  const { id } = await saved(['user', 'Mine alone', 1]);
  const eve = await server.aUser('eve');
  const path = `/api/live/transcripts/${id}`;
  const answers = await Promise.all([
    eve.call('GET', path),
    eve.call('GET', `${path}?format=vtt`),
    eve.call('PATCH', `${path}/turns/0`, { text: 'Yours' }),
    eve.call('POST', `${path}/summary`),
    eve.call('PUT', `${path}/sharing`, { organization_ids: [] }),
    eve.call('DELETE', path),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404]);
  expect((await eve.call('GET', '/api/live/transcripts')).json().items).toEqual([]);
});

test('it is shared with organizations of the learner alone', async () => {
  const { id } = await saved(['ai', 'What is it for?', 0], ['user', 'To be read', 1]);
  const org = (await mina.call('POST', '/api/organizations', { name: 'Hafez', slug: 'hafez' })).json();
  const path = `/api/live/transcripts/${id}/sharing`;
  expect((await mina.call('PUT', path, { organization_ids: ['elsewhere'] })).statusCode).toBe(400);
  const shared = await mina.call('PUT', path, { organization_ids: [org.id, org.id] });
  expect(shared.json()).toMatchObject({ shared_with: [{ organization_id: org.id, name: 'Hafez' }] });
  const work = `/api/organizations/${org.id}/members/${mina.id}/work?reason=Own+look`;
  expect((await mina.call('GET', work)).json()).toMatchObject({
    items: [{ id, kind: 'talk', skill: 'speaking', score: null, text: 'To be read' }],
  });
  // The words of the tutor are part of it.
  const [{ turns }] = (await mina.call('GET', work)).json().items;
  expect(turns).toMatchObject([
    { role: 'ai', text: 'What is it for?', gap: null },
    { role: 'user', text: 'To be read', gap: null },
  ]);
  expect(turns[0].timestamp < turns[1].timestamp).toBe(true);
  expect((await mina.call('PUT', path, { organization_ids: [] })).json()).toMatchObject({ shared_with: [] });
  expect((await mina.call('GET', work)).statusCode).toBe(403);
});

test('whoever leaves an organization takes their transcripts along', async () => {
  const school = (await mina.call('POST', '/api/organizations', { name: 'Rumi', slug: 'rumi' })).json();
  const leila = await server.aUser('leila');
  const members = `/api/organizations/${school.id}/members`;
  expect((await mina.call('POST', members, { username: 'leila', role: 'member' })).statusCode).toBeLessThan(300);
  const talk = (await leila.call('POST', '/api/live/transcripts', body(['user', 'Mine', 1]))).json() as Transcript;
  const path = `/api/live/transcripts/${talk.id}`;
  const shared = await leila.call('PUT', `${path}/sharing`, { organization_ids: [school.id] });
  expect(shared.json()).toMatchObject({ shared_with: [{ organization_id: school.id }] });
  expect((await leila.call('DELETE', `${members}/${leila.id}`)).statusCode).toBe(204);
  expect((await leila.call('GET', path)).json()).toMatchObject({ shared_with: [] });
});

test('a summary names mistakes, and makes each card once', async () => {
  const said =
    'Yesterday I go to the market with my sister and we buyed many apples because she like them very much. She have two childrens and they was happy about the apples that we bring home.';
  const { id } = await saved(['ai', 'What did you do?', 1], ['user', said, 4]);
  const sum = async () => (await mina.call('POST', `/api/live/transcripts/${id}/summary`)).json() as TalkSummary;
  const first = await sum();
  expect(first.practise.length).toBeGreaterThan(0);
  expect(first.practise[0]).toMatchObject({ turn: 1 });
  expect(first.cards).toBeGreaterThan(0);
  expect(first.went_well.length).toBeGreaterThan(0);
  expect(await sum()).toEqual(first);
  const due = (await mina.call('GET', '/api/xel/reviews')).json().items as { front: string }[];
  expect(due.filter(({ front }) => front.startsWith('Put it right'))).toHaveLength(first.cards);
  const { items } = (await mina.call('GET', '/api/xel/mistakes?source=live')).json() as { items: Mistake[] };
  expect(items).toHaveLength(first.cards);
  const examples = items.flatMap((one) => one.examples);
  expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(examples.length);
  for (const one of examples) {
    expect(one).toMatchObject({ source: 'live', source_id: `${id}:1`, within_id: id, refused: false });
    expect(said).toContain(one.sentence);
    expect(one.sentence).toContain(one.original);
  }
});

test('quotas are set by administrators of the server, and stand in the audit log of an organization', async () => {
  // The first account of a server is its administrator.
  const org = (await mina.call('POST', '/api/organizations', { name: 'Saadi', slug: 'saadi' })).json();
  const path = `/api/admin/live/plans/${org.id}`;
  const plan = { plan: 'school', quota_seconds: 7200 };
  expect((await mina.call('PUT', path, plan)).json()).toMatchObject({
    everyone: { plan: 'free', quota_seconds: 1800 },
    organizations: [{ organization_id: org.id, ...plan }],
  });
  expect((await mina.call('GET', '/api/live/quota')).json()).toMatchObject({ plan: 'school', quota_seconds: 7200 });
  const log = (await mina.call('GET', `/api/organizations/${org.id}/audit-log`)).json();
  expect(JSON.stringify(log)).toContain('live_plan_changed');
  const omid = await server.aUser('nobody');
  expect((await omid.call('PUT', path, plan)).statusCode).toBe(403);
  expect((await omid.call('GET', '/api/live/quota')).json()).toMatchObject({ plan: 'free' });
  expect((await mina.call('DELETE', path)).statusCode).toBe(204);
  expect((await mina.call('DELETE', path)).statusCode).toBe(404);
  // Its short name is as good as its id.
  const bySlug = await mina.call('PUT', '/api/admin/live/plans/Saadi', plan);
  expect(bySlug.json()).toMatchObject({ organizations: [{ organization_id: org.id, ...plan }] });
  expect((await mina.call('PUT', '/api/admin/live/plans/nowhere', plan)).statusCode).toBe(404);
});
