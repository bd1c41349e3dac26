import { beforeEach, expect, test } from 'vitest';
import { TalkStage } from '../testing/talk-stage.ts';
import type { TalkEngine } from './talk-engine.ts';

let stage: TalkStage;
let engine: TalkEngine;

beforeEach(async () => {
  stage = new TalkStage();
  engine = stage.begin();
  await stage.settle();
});

const quota = () => stage.server.send({ type: 'quota', remaining_seconds: 900 });

test('a connection on which nothing comes any more is made anew', async () => {
  for (let n = 0; n < 4; n += 1) {
    await stage.clock.advance(15_000);
    quota();
  }
  expect(stage.server.connections).toBe(1);
  await stage.clock.advance(34_000);
  expect(stage.server.connections).toBe(1);
  await stage.clock.advance(2_000);
  expect([stage.server.connections, engine.store.getState().link]).toEqual([2, 'open']);
});

test('what is not taken within eight seconds is sent on a new connection, and taken once', async () => {
  stage.server.busy = true;
  engine.say({ text: 'Do you hear me?', startedAt: stage.clock.now() });
  await stage.clock.advance(7_900);
  expect(stage.server.connections).toBe(1);
  stage.server.busy = false;
  await stage.clock.advance(1_000);
  expect(stage.server.connections).toBe(2);
  expect(stage.server.turns.map(({ text }) => text)).toEqual(['Do you hear me?']);
  expect(engine.store.getState().pending).toEqual([]);
});

test('a machine that has slept trusts no connection of before; a page that was away for a moment does', async () => {
  await stage.clock.advance(5_000);
  engine.wake();
  await stage.settle();
  expect(stage.server.connections).toBe(1);
  stage.clock.sleep(21_000);
  engine.wake();
  await stage.settle();
  expect([stage.server.connections, engine.store.getState().link]).toEqual([2, 'open']);
});

test('turns stand in the order in which they were said, though the clock on the wall is set back', async () => {
  const first = stage.clock.now();
  engine.say({ text: 'First.', startedAt: first });
  await stage.clock.advance(2_000);
  stage.clock.jump(-3_600_000);
  engine.say({ text: 'Second.', startedAt: stage.clock.now() });
  expect(stage.server.turns.map(({ started_at }) => Date.parse(started_at) - first.wall)).toEqual([0, 2_000]);
});

test('where the learner cut in is told once there is a connection, before what they say then', async () => {
  stage.server.speak('One. ', 'Two.');
  stage.server.go();
  stage.server.away = true;
  stage.server.cut();
  await stage.settle();
  engine.interrupt({ turn: 0, heard: 3 });
  engine.say({ text: 'Wait.', startedAt: stage.clock.now() });
  stage.server.away = false;
  engine.wake();
  await stage.settle();
  const told = stage.server.frames.filter(({ type }) => type !== 'hello');
  expect(told).toMatchObject([
    { type: 'interrupt', turn: 0, heard: 3 },
    { type: 'user_text', text: 'Wait.' },
  ]);
  stage.server.cut();
  await stage.clock.advance(5_000);
  expect(stage.server.frames.filter(({ type }) => type === 'interrupt')).toHaveLength(1);
});
