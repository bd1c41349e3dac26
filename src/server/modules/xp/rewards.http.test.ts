import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { DayReceipt, Goal, TokenEntry } from '#contract/progress.ts';
import type { Quests, XPProfile } from '#contract/xp.ts';
import { xpTokens } from '#server/db/schema/progress.ts';
import { newId } from '#server/platform/ids.ts';
import { httpStage } from './testing/http-stage.ts';

type QuestList = z.infer<typeof Quests>;

const stage = httpStage();
const receipt = (date: string) => stage.mina.ask<DayReceipt>(200, 'GET', `/api/xp/days/${date}`);

describe('a quest', () => {
  const quests = () => stage.mina.ask<QuestList>(200, 'GET', '/api/xp/quests');

  test('is exchanged once for another one of its group, and the other two stay', async () => {
    const before = (await quests()).quests;
    expect(before.map((quest) => quest.swappable)).toEqual([true, true, true]);
    const [first] = before;
    const after = await stage.mina.ask<QuestList>(200, 'POST', `/api/xp/quests/${first?.id}/swap`);
    expect(after.quests[0]?.id).not.toBe(first?.id);
    expect(after.quests[0]?.swappable).toBe(false);
    expect(after.quests.slice(1)).toEqual(before.slice(1));
    await stage.mina.ask(409, 'POST', `/api/xp/quests/${after.quests[0]?.id}/swap`);
    await stage.mina.ask(404, 'POST', `/api/xp/quests/${first?.id}/swap`);
    expect((await quests()).quests).toEqual(after.quests);
  });

  test('that is done stays, and gives a token', async () => {
    const { id } = await stage.mina.conversation();
    const [, skill] = (await quests()).quests;
    const text =
      'Yesterday I went to the market, saw old friends, thought about home, wanted bread and decided to stay?';
    for (const n of [1, 2, 3, 4]) await stage.mina.chat(id, { message: `${n} times. ${text}` });
    const done = (await quests()).quests.find((quest) => quest.id === skill?.id);
    expect(done).toMatchObject({ completed: true, swappable: false });
    await stage.mina.ask(409, 'POST', `/api/xp/quests/${skill?.id}/swap`);
    const { items } = await stage.mina.ask<{ items: TokenEntry[] }>(200, 'GET', '/api/xp/tokens');
    expect(items.filter((entry) => entry.rule === 'quest_daily').length).toBeGreaterThan(0);
    const { token_balance } = await stage.mina.ask<XPProfile>(200, 'GET', '/api/xp/profile');
    expect(token_balance).toBe(items.reduce((sum, entry) => sum + entry.amount, 0));
  });
});

describe('a booster', () => {
  const profile = () => stage.mina.ask<XPProfile>(200, 'GET', '/api/xp/profile');
  const endow = (amount: number) =>
    stage.server.database.db.insert(xpTokens).values({
      tenantId: stage.mina.user.id,
      id: newId(),
      rule: 'level_up',
      amount,
      reason: 'Level 2 reached',
      idempotencyKey: newId(),
      at: stage.server.clock.now,
    });

  test('costs five tokens, adds half of what is earned in an entry of its own, and ends after half an hour', async () => {
    const refused = await stage.mina.user.call('POST', '/api/xp/boosters');
    expect([refused.statusCode, refused.json().detail.message]).toEqual([
      409,
      'A booster costs 5 tokens: 5 more are needed.',
    ]);
    await endow(7);
    const started = await stage.mina.ask(201, 'POST', '/api/xp/boosters');
    expect(started).toEqual({ multiplier: 1.5, ends_at: '2026-10-14T11:30:00.000Z', token_balance: 2 });
    await stage.mina.ask(409, 'POST', '/api/xp/boosters');
    expect(await profile()).toMatchObject({ booster: { multiplier: 1.5 }, token_balance: 2, next_turn_xp: 15 });
    const { id } = await stage.mina.conversation();
    await stage.mina.chat(id, { message: 'Why is the sky blue?' });
    const entries = (await receipt('2026-10-14')).entries.filter((entry) => entry.source?.kind === 'message');
    expect(entries.map(({ rule, amount }) => [rule, amount])).toEqual(
      expect.arrayContaining([
        ['conversation_turn', 10],
        ['booster', 5],
      ]),
    );
    await stage.at('2026-10-14T11:30:00Z');
    expect(await profile()).toMatchObject({ booster: null, next_turn_xp: 10 });
  });

  test('starts once when two ask at the same time', async () => {
    await endow(20);
    const both = await Promise.all([1, 2].map(() => stage.mina.user.call('POST', '/api/xp/boosters')));
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([201, 409]);
    expect((await profile()).token_balance).toBe(15);
  });
});

test('a level that is reached gives tokens once', async () => {
  const { id } = await stage.mina.conversation();
  for (let day = 14; day <= 20; day += 1) {
    await stage.at(`2026-10-${day}T11:00:00Z`);
    for (let n = 0; n < 5; n += 1) await stage.mina.chat(id, { message: `Question ${day} number ${n}` });
  }
  const { level } = await stage.mina.ask<XPProfile>(200, 'GET', '/api/xp/profile');
  const { items } = await stage.mina.ask<{ items: TokenEntry[] }>(200, 'GET', '/api/xp/tokens?limit=200');
  const levels = items.filter((entry) => entry.rule === 'level_up').map((entry) => entry.reason);
  expect(level).toBeGreaterThanOrEqual(3);
  expect(levels.sort()).toEqual(Array.from({ length: level - 1 }, (_, n) => `Level ${n + 2} reached`));
});

describe('a goal', () => {
  const goal = async () => (await stage.mina.ask<{ goal: Goal | null }>(200, 'GET', '/api/xp/goal')).goal;

  test('is set, takes the place of the one before, is forecast after a week, reached, and given up', async () => {
    expect(await goal()).toBeNull();
    await stage.mina.ask(204, 'DELETE', '/api/xp/goal');
    const { id } = await stage.mina.conversation();
    await stage.mina.chat(id, { message: 'Why is the sky blue?' });
    await stage.mina.ask(200, 'PUT', '/api/xp/goal', { kind: 'level', target: 5, by: '2026-12-31' });
    expect(await goal()).toMatchObject({ kind: 'level', target: 5, reached_on: null, forecast: null });
    for (let day = 15; day <= 22; day += 1) {
      await stage.at(`2026-10-${day}T11:00:00Z`);
      await stage.mina.chat(id, { message: `Question number ${day}` });
    }
    await stage.mina.ask(200, 'PUT', '/api/xp/goal', { kind: 'active_days', target: 12, by: '2026-10-31' });
    const ahead = await goal();
    expect(ahead).toMatchObject({ kind: 'active_days', forecast: { remaining: 3, days_left: 10, days_looked_at: 8 } });
    expect(ahead?.forecast).toMatchObject({ probability: 1, likely: '2026-10-25' });
    for (let day = 23; day <= 25; day += 1) {
      await stage.at(`2026-10-${day}T11:00:00Z`);
      await stage.mina.chat(id, { message: `Question number ${day}` });
    }
    expect(await goal()).toMatchObject({ reached_on: '2026-10-25', forecast: null });
    await stage.mina.ask(204, 'DELETE', '/api/xp/goal');
    expect(await goal()).toBeNull();
  });

  test('that is reached, past or too far is refused with the field', async () => {
    const put = async (body: object) => {
      const answer = await stage.mina.user.call('PUT', '/api/xp/goal', body);
      return [answer.statusCode, answer.json().detail?.issues?.[0]?.path];
    };
    expect(await put({ kind: 'level', target: 1, by: '2026-12-31' })).toEqual([400, 'body.target']);
    expect(await put({ kind: 'level', target: 2_000, by: '2026-12-31' })).toEqual([400, 'body.target']);
    expect(await put({ kind: 'total_xp', target: 500, by: '2026-10-13' })).toEqual([400, 'body.by']);
    expect(await put({ kind: 'total_xp', target: 500, by: '2037-10-13' })).toEqual([400, 'body.by']);
    expect(await put({ kind: 'wealth', target: 500, by: '2026-12-31' })).toEqual([400, 'body.kind']);
  });
});

describe('the card of a profile', () => {
  const card = (name: string, query = '') =>
    stage.server.app.inject({ method: 'GET', url: `/api/xp/public-profile/${name}/card.svg${query}` });

  test('is a picture of a public profile for any page, in both languages and themes, and 404 else', async () => {
    const name = stage.mina.user.username;
    await stage.mina.user.call('PATCH', '/api/auth/me', { public_profile: false });
    expect((await card(name)).statusCode).toBe(404);
    await stage.mina.user.call('PATCH', '/api/auth/me', { public_profile: true, full_name: 'Mina & <b>“Co”</b>' });
    const answer = await card(name);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.body).toContain('Mina &amp; &lt;b&gt;');
    expect(answer.body).not.toMatch(/<b>|<script|href=|url\(/);
    const persian = (await card(name, '?language=fa&theme=dark')).body;
    expect(persian).toContain('direction="rtl"');
    expect(persian).toContain('۱');
    expect((await card(name, '?theme=neon')).statusCode).toBe(400);
  });

  test('stands in a page that others may frame, which loads nothing', async () => {
    const name = stage.mina.user.username;
    await stage.mina.user.call('PATCH', '/api/auth/me', { public_profile: true });
    const page = await stage.server.app.inject({ method: 'GET', url: `/embed/u/${name}` });
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(page.body).toContain(`href="/u/${name}"`);
    await stage.mina.user.call('PATCH', '/api/auth/me', { public_profile: false });
    const hidden = await stage.server.app.inject({ method: 'GET', url: `/embed/u/${name}` });
    expect([hidden.statusCode, hidden.body.includes(name)]).toEqual([404, false]);
  });
});
