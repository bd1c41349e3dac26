import { beforeEach, expect, test } from 'vitest';
import type { ApiError } from '#client/session/api-error.ts';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { failureOf } from '../testing/talk-stage.ts';
import { createSoundOutbox, type SoundOutbox, type WaitingClip } from './sound-outbox.ts';

const clip = (offsetMs: number): WaitingClip => ({
  ...{ talk: 's-1', offsetMs, durationMs: 900 },
  sound: new Blob(['sound']),
});

let clock: FakeClock;
let failure: ApiError | null;
/** Clips that the server was sent, and those that it has. */
let sent: number[];
let kept: number[];
let outbox: SoundOutbox;
beforeEach(() => {
  clock = new FakeClock();
  failure = null;
  [sent, kept] = [[], []];
  outbox = createSoundOutbox({
    ...{ clock, random: () => 0.5 },
    async send({ offsetMs }) {
      sent.push(offsetMs);
      if (failure) throw failure;
      kept.push(offsetMs);
    },
  });
});
const state = () => outbox.store.getState();

test('clips are sent one after the other, each once', async () => {
  for (const offset of [0, 20_000, 40_000]) outbox.add(clip(offset));
  expect(sent).toEqual([0]);
  await clock.advance(0);
  expect([sent, state()]).toEqual([[0, 20_000, 40_000], { waiting: 0, lost: 0 }]);
});

test('what the network took is sent again until the server has it, and at once when the network is back', async () => {
  failure = failureOf(0, 'network_error');
  for (const offset of [0, 20_000]) outbox.add(clip(offset));
  await clock.advance(60_000);
  expect(kept).toEqual([]);
  expect(new Set(sent)).toEqual(new Set([0]));
  expect(state()).toEqual({ waiting: 2, lost: 0 });
  failure = null;
  outbox.wake();
  await clock.advance(0);
  expect([kept, state().waiting, clock.timers]).toEqual([[0, 20_000], 0, 0]);
});

test.each([
  [409, 'conflict'],
  [413, 'payload_too_large'],
  [404, 'not_found'],
])('what the server will never take (%i) is not in the way of others, and is told', async (status, code) => {
  failure = failureOf(status, code);
  outbox.add(clip(0));
  await clock.advance(0);
  failure = null;
  outbox.add(clip(20_000));
  await clock.advance(0);
  expect([kept, state()]).toEqual([[20_000], { waiting: 0, lost: 1 }]);
});

test('too many requests only take longer', async () => {
  failure = failureOf(429, 'rate_limited');
  outbox.add(clip(0));
  await clock.advance(1);
  failure = null;
  await clock.advance(60_000);
  expect([kept, state()]).toEqual([[0], { waiting: 0, lost: 0 }]);
});

test('the memory of a page holds so many: the oldest is let go, and that is told', async () => {
  failure = failureOf(0, 'network_error');
  for (let n = 0; n < 420; n += 1) outbox.add(clip(n));
  await clock.advance(1);
  expect(state()).toEqual({ waiting: 400, lost: 20 });
});

test('what is forgotten is sent no more', async () => {
  failure = failureOf(0, 'network_error');
  outbox.add(clip(0));
  await clock.advance(1);
  outbox.clear();
  failure = null;
  await clock.advance(60_000);
  expect([kept, state().waiting, clock.timers]).toEqual([[], 0, 0]);
});
