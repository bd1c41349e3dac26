import { expect, test } from 'vitest';
import { server } from '#client/i18n/locales/fa/server.ts';
import { titleIn } from '#client/i18n/server-words.ts';
import { untitled } from '#server/modules/conversations/title.ts';
import { awardDeed } from '#server/modules/xp/award.ts';
import { awardTurn } from '#server/modules/xp/award-turn.ts';
import { noFacts } from '#server/modules/xp/day-facts.ts';
import { pointedKinds } from '#server/modules/xp/pointed-quests.ts';
import { questKinds } from '#server/modules/xp/quest-kinds.ts';
import { chooseQuests } from '#server/modules/xp/quests.ts';
import { noWeakPoints } from '#server/modules/xp/weak-points.ts';
import { openTalk } from '#server/search/kinds/transcript.ts';
import { serverTexts } from './server-texts.ts';
import { anEntry, aQuest } from './testing/facts.ts';

const persian = serverTexts(server, 'fa');
const week = { turns: 24, turnDays: 6, seconds: 4_200, timeDays: 6, talkDays: 2 };
const emptyWeek = { turns: 0, turnDays: 0, seconds: 0, timeDays: 0, talkDays: 0 };
const silentWeek = { ...week, talkDays: 0 };
const figures = (number: number) => number.toLocaleString('fa');

test('English keeps the words of the server', () => {
  const quest = aQuest();
  expect(serverTexts(null, 'en').quest(quest)).toBe(quest);
  expect(serverTexts(null, 'en').ledgerReason(anEntry())).toBe('Chat: turn 1 of the day');
});

test.each(questKinds.flatMap((kind) => [week, emptyWeek].map((of) => [kind.slug, kind, of] as const)))(
  'the quest %s is told in Persian, with its target and the facts of its reason',
  (slug, kind, of) => {
    const target = kind.target(of);
    const [title, reason] = [kind.title(target), kind.reason(of, target)];
    const shown = persian.quest(
      aQuest({ id: `2026-11-21:${slug}`, title, description: kind.description, target, reason }),
    );
    expect(shown.title).toMatch(/[\u0600-\u06FF]/);
    expect(shown.description).toMatch(/[\u0600-\u06FF]/);
    for (const number of title.match(/\d+/g) ?? []) {
      if (number !== '1') expect(shown.title).toContain(figures(Number(number)));
    }
    expect(shown.reason).toMatch(/[\u0600-\u06FF]/);
    for (const number of reason.match(/\b\d+\b/g) ?? []) expect(shown.reason).toContain(figures(Number(number)));
  },
);

const points = {
  dueCards: 38,
  dueMistakes: 2,
  mistakes: [{ name: 'agreement', count: 14 }],
  assigned: { title: 'At the airport', dueOn: '2026-12-04', minutesLeft: [6, 8, 9] },
  talkSecondsLeft: 1_800,
};

test.each(pointedKinds.flatMap((kind) => [week, silentWeek].map((of) => [kind.slug, kind, of] as const)))(
  'the quest %s names its weak point in Persian, too',
  (slug, kind, of) => {
    const asked = kind.ask(points, of);
    if (!asked) throw new Error('there is a point');
    const title = kind.title(asked.target);
    const shown = persian.quest(aQuest({ id: `2026-11-21:${slug}`, title, ...asked, description: kind.description }));
    expect(shown.title).toContain(figures(asked.target));
    expect(shown.description).toMatch(/[\u0600-\u06FF]/);
    for (const number of asked.reason.replace(/\d{4}-\d\d-\d\d/, '').match(/\b\d+\b/g) ?? [])
      expect(shown.reason).toContain(figures(Number(number)));
    for (const name of ['At the airport', '2026-12-04', 'agreement'])
      if (asked.reason.includes(name)) expect(shown.reason).toContain(name);
    expect(shown.reason).toMatch(/[\u0600-\u06FF]/);
  },
);

test('a mistake that was made once is told so', () => {
  const reason = 'You got “articles” wrong once; its card is due now.';
  expect(persian.quest(aQuest({ id: '2026-11-21:own-mistakes', reason })).reason).toMatch(
    /یک بار.*articles|articles.*یک بار/,
  );
});

test('that something weak was chosen is told with its numbers, whatever the quest', () => {
  const user = '01980f2e-7c1a-7d3b-9a52-4f0e6a1b2c3d';
  const talk = { conversationId: 'a', text: 'Hello there' };
  const day = { ...noFacts, turns: [talk], sessions: [60], times: [1] };
  const weak = chooseQuests('2026-11-21', user, [day, day, day], noWeakPoints).filter(({ quest }) =>
    quest.reason.startsWith('You reached'),
  );
  expect(weak.length).toBeGreaterThan(0);
  for (const { quest } of weak) {
    const shown = persian.quest(aQuest({ id: `2026-11-21:${quest.slug}`, reason: quest.reason }));
    expect(shown.reason).toContain(figures(3));
    expect(shown.reason).not.toMatch(/[a-z]/i);
  }
});

test('every reason of another deed, of a booster and of a level is told in Persian', () => {
  for (const rule of ['note_written', 'document_question', 'review_card', 'task_score', 'live_minute'] as const) {
    const given: { item: string; amount: number }[] = [];
    for (const item of ['a', 'a', 'b', 'c', 'd', 'e']) {
      const { amount, reason } = awardDeed({ rule, item }, given);
      given.push({ item, amount });
      expect(persian.ledgerReason(anEntry({ rule, reason }))).not.toMatch(/[a-z]/i);
    }
  }
  for (const more of [{ firstTry: true }, { raised: true }, { quality: 0.4, level: 'B1' as const }]) {
    const { reason } = awardDeed({ rule: 'task_score', item: 'a', ...more }, []);
    expect(persian.ledgerReason(anEntry({ rule: 'task_score', reason }))).not.toMatch(/[a-z]/i);
  }
  for (const [rule, reason] of [
    ['booster', 'Booster: half as many points again'],
    ['booster', 'Booster: 30 minutes'],
    ['level_up', 'Level 12 reached'],
  ] as const) {
    expect(persian.ledgerReason(anEntry({ rule, reason }))).not.toMatch(/[a-z]/i);
  }
});

test('a reason that the server has changed becomes the general one of its kind', () => {
  expect(persian.quest(aQuest({ reason: 'Because it is Wednesday.' })).reason).toBe(server.quests['turns']?.reason);
});

test('a quest of an unknown kind keeps the words of the server', () => {
  const quest = aQuest({ id: '2026-11-21:constructor' });
  expect(persian.quest(quest)).toEqual(quest);
});

test('every reason of a turn is told in Persian, with its numbers', () => {
  const earlier: { text: string; amount: number }[] = [];
  for (let turn = 1; turn <= 22; turn += 1) {
    const { amount, reason } = awardTurn(`my turn ${turn}`, earlier);
    earlier.push({ text: `my turn ${turn}`, amount });
    const shown = persian.ledgerReason(anEntry({ reason }));
    expect(shown).not.toMatch(/[a-z]/i);
    for (const number of reason.match(/\d+/g) ?? []) expect(shown).toContain(figures(Number(number)));
  }
  for (const text of ['hello', 'my turn 1']) {
    expect(persian.ledgerReason(anEntry({ reason: awardTurn(text, earlier).reason }))).not.toMatch(/[a-z]/i);
  }
});

test('a paid quest is named in the ledger as it is in the list', () => {
  const entry = anEntry({
    rule: 'quest_daily',
    reason: 'Quest done: Send 4 messages in chat',
    source: { kind: 'quest', id: '2026-11-21:turns' },
  });
  expect(persian.ledgerReason(entry)).toBe('مأموریت انجام شد: ۴ پیام در گفت‌وگو بفرستید');
});

test('what an entry is about keeps its own name and direction', () => {
  expect(persian.ledgerReason(anEntry({ rule: 'quiz_score', reason: 'Quiz: past forms' }))).toBe(
    'آزمون: \u2068past forms\u2069',
  );
  expect(persian.ledgerReason(anEntry({ rule: 'correction', reason: 'Counted twice' }))).toBe('Counted twice');
});

test('what has no title of its own is called so in Persian, and a given title stays', () => {
  expect(titleIn(server, untitled)).toBe(server.untitled);
  expect(titleIn(server, 'Past forms')).toBe('Past forms');
  expect(titleIn(null, untitled)).toBe(untitled);
  expect(titleIn(server, openTalk)).toBe(server.openTalk);
});
