import { expect, test } from 'vitest';
import { liveClose } from '#contract/live-close.ts';
import { failureOf, TalkStage } from '../testing/talk-stage.ts';

test('the end waits for what was said, until the server has it', async () => {
  const stage = new TalkStage();
  const engine = stage.begin();
  await stage.settle();
  stage.server.busy = true;
  engine.say({ text: 'One more thing.', startedAt: stage.clock.now() });
  const ended = engine.end();
  await stage.clock.advance(1_000);
  expect([stage.ends, engine.store.getState().link]).toEqual([0, 'open']);
  stage.server.catchUp();
  await ended;
  expect([stage.ends, stage.saved]).toEqual([1, []]);
  expect(stage.clock.timers).toBe(0);
});

test('it does not wait for ever: what is left is saved with the transcript', async () => {
  const stage = new TalkStage();
  const engine = stage.begin();
  await stage.settle();
  stage.server.busy = true;
  const startedAt = stage.clock.now();
  engine.say({ text: 'One more thing.', startedAt, typed: true });
  engine.missed({ startedAt, endedAt: stage.clock.now(), reason: 'lost' });
  const ended = engine.end();
  await stage.clock.advance(3_000);
  await ended;
  await stage.settle();
  const at = new Date(startedAt.wall).toISOString();
  expect(stage.saved).toMatchObject([
    {
      session_id: 's-1',
      transcripts: [
        { role: 'user', id: 'u-0', text: 'One more thing.', timestamp: at, typed: true },
        { role: 'user', id: 'u-1', text: '', timestamp: at, gap: 'lost' },
      ],
    },
  ]);
  const { pending, lines } = engine.store.getState();
  expect(pending).toEqual([]);
  expect(lines.map(({ text, gap }) => gap ?? text)).toEqual(['One more thing.', 'lost']);
});

test('what the server has not taken when it ends the talk is handed in, again until it is taken', async () => {
  const stage = new TalkStage();
  const engine = stage.begin();
  await stage.settle();
  stage.server.busy = true;
  engine.say({ text: 'Not taken.', startedAt: stage.clock.now() });
  stage.failure = failureOf(0, 'network_error');
  stage.server.end('quota');
  // What was being said is settled after the end.
  engine.say({ text: 'Late.', startedAt: stage.clock.now() });
  await stage.clock.advance(30_000);
  expect(engine.store.getState()).toMatchObject({ link: 'over', pending: [{ text: 'Not taken.' }, { text: 'Late.' }] });
  stage.failure = null;
  await stage.clock.advance(20_000);
  expect(stage.saved.flatMap(({ transcripts }) => transcripts.map(({ text }) => text))).toEqual([
    'Not taken.',
    'Late.',
  ]);
  expect(engine.store.getState()).toMatchObject({ pending: [], ended: { reason: 'quota', transcriptId: 't-1' } });
  expect(stage.clock.timers).toBe(0);
});

test('what is never taken is not asked for again, and a page that is left asks for nothing', async () => {
  const stage = new TalkStage();
  const engine = stage.begin();
  await stage.settle();
  stage.server.busy = true;
  engine.say({ text: 'Of an account that is gone.', startedAt: stage.clock.now() });
  stage.failure = failureOf(404, 'not_found');
  stage.server.end('bye');
  await stage.settle();
  expect([engine.store.getState().pending, stage.clock.timers]).toEqual([[], 0]);
  stage.failure = failureOf(0, 'network_error');
  engine.say({ text: 'Kept for later.', startedAt: stage.clock.now() });
  await stage.settle();
  engine.leave();
  expect([engine.store.getState().pending.length, stage.clock.timers]).toEqual([1, 0]);
});

test('a tab whose talk goes on in another one hands its own words in, and ends nothing', async () => {
  const stage = new TalkStage();
  const engine = stage.begin();
  await stage.settle();
  stage.server.busy = true;
  engine.say({ text: 'Said here.', startedAt: stage.clock.now() });
  stage.server.cut(liveClose.replaced);
  await stage.clock.advance(60_000);
  expect([stage.ends, stage.beats, stage.clock.timers]).toEqual([0, 0, 0]);
  expect(stage.saved).toMatchObject([{ transcripts: [{ text: 'Said here.' }] }]);
});
