import { beforeEach, expect, test } from 'vitest';
import { FakeReplay } from '../testing/fake-replay.ts';
import { type ClipPlayer, createClipPlayer } from './clip-player.ts';
import { stretchesOf } from './timeline.ts';

/** Two clips that follow each other, and one behind a gap. Seconds: 1–3, 3–4, 10–12. */
const stretches = stretchesOf([
  { offset_ms: 1_000, duration_ms: 2_000 },
  { offset_ms: 3_000, duration_ms: 1_000 },
  { offset_ms: 10_000, duration_ms: 2_000 },
]);

let means: FakeReplay;
let player: ClipPlayer;
beforeEach(() => {
  means = new FakeReplay();
  player = createClipPlayer(stretches, means);
});
const state = () => player.store.getState();

test('clips are heard one after the other, and what lies between them is skipped', async () => {
  player.play();
  await means.settle();
  expect(state()).toMatchObject({ status: 'playing', at: 1_000 });
  expect(means.audio.src).toBe('clip:1000');
  await means.pass(1.5);
  expect(state().at).toBe(2_500);
  await means.pass(0.5);
  expect([means.audio.src, state().at]).toEqual(['clip:3000', 3_000]);
  await means.pass(1);
  expect([means.audio.src, state().at]).toEqual(['clip:10000', 10_000]);
  await means.pass(2);
  expect(state()).toMatchObject({ status: 'paused', at: 12_000 });
  player.play();
  await means.settle();
  expect(state()).toMatchObject({ status: 'playing', at: 1_000 });
});

test('seeking into a gap goes to what comes next, and behind the last clip to the end', async () => {
  player.seek(5_000);
  expect(state()).toMatchObject({ status: 'paused', at: 10_000 });
  player.play();
  await means.settle();
  player.seek(11_000);
  await means.settle();
  expect([means.audio.currentTime, state().status]).toEqual([1, 'playing']);
  player.seek(99_000);
  expect(state()).toMatchObject({ status: 'paused', at: 12_000 });
});

test('what was asked for last is what is heard, however late other clips come', async () => {
  means.hold();
  player.play();
  player.seek(10_500);
  means.let('clip:10000');
  await means.settle();
  means.let('clip:1000');
  await means.settle();
  expect([means.audio.src, means.audio.currentTime, state().at]).toEqual(['clip:10000', 0.5, 10_500]);
  player.pause();
  expect([means.audio.playing, state().status]).toEqual([false, 'paused']);
});

test('the speed holds for every clip', async () => {
  player.setRate(0.75);
  player.play();
  await means.settle();
  await means.pass(2);
  expect([means.audio.src, means.audio.playbackRate, means.audio.defaultPlaybackRate]).toEqual([
    'clip:3000',
    0.75,
    0.75,
  ]);
});

test('a clip that does not come is told, and asked for again', async () => {
  means.broken = true;
  player.play();
  await means.settle();
  expect(state()).toMatchObject({ status: 'failed', at: 1_000 });
  means.broken = false;
  player.play();
  await means.settle();
  expect(state().status).toBe('playing');
});

test('few clips are held at a time, and none is when it is closed', async () => {
  const many = stretchesOf(Array.from({ length: 30 }, (_, n) => ({ offset_ms: n * 1_000, duration_ms: 1_000 })));
  const long = createClipPlayer(many, means);
  long.play();
  await means.settle();
  for (let n = 0; n < 29; n += 1) await means.pass(1);
  expect(means.held).toBeLessThanOrEqual(6);
  long.close();
  await means.settle();
  expect([means.held, means.audio.playing]).toEqual([0, false]);
});
