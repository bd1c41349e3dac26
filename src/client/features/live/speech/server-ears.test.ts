import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import type { Sounded, SoundPiece } from '../talk/said.ts';
import { createServerEars, type ServerEars } from './server-ears.ts';
import { decodeSound } from './sound-bytes.ts';

const rate = 48_000;
let clock: FakeClock;
let ears: ServerEars;
let pieces: SoundPiece[];
let said: Omit<Sounded, 'voice'>[];
let voices: boolean[];

beforeEach(() => {
  clock = new FakeClock();
  [pieces, said, voices] = [[], [], []];
  let ids = 0;
  ears = createServerEars({
    clock,
    newId: () => `u-${ids++}`,
    onSound: (piece) => void pieces.push(piece),
    onSaid: (one) => void said.push(one),
    onVoice: (speaks) => void voices.push(speaks),
    onListening: () => {},
  });
});

/** So many tenths of a second, with a voice or without. */
async function hear(tenths: number, voice: boolean): Promise<void> {
  const loud = voice ? 0.3 : 0.001;
  const piece = Float32Array.from({ length: rate / 10 }, (_, at) => loud * Math.sin((2 * Math.PI * 300 * at) / rate));
  for (let n = 0; n < tenths; n += 1) {
    await clock.advance(100);
    ears.hear(piece, rate, voice ? -14 : -64);
  }
}
const seconds = () => pieces.reduce((sum, { audio }) => sum + decodeSound(audio).length, 0) / 24_000;

test('hands-free: an utterance goes from a little before the voice to the pause after it, in numbered pieces of 100 ms', async () => {
  ears.open();
  await hear(10, false);
  expect(pieces).toHaveLength(0);
  await hear(10, true);
  expect(voices).toEqual([true]);
  await hear(11, false);
  expect(said).toEqual([]);
  await hear(1, false);
  expect(voices).toEqual([true, false]);
  expect(said).toMatchObject([{ id: 'u-0', pieces: pieces.length }]);
  expect(pieces.map(({ seq }) => seq)).toEqual(pieces.map((_, at) => at));
  expect(Math.max(...pieces.map(({ audio }) => decodeSound(audio).length))).toBe(2_400);
  // 0.3 s before the voice was certain, one second of it, and the pause.
  expect(seconds()).toBeGreaterThan(2.3);
  expect(seconds()).toBeLessThan(2.7);
});

test('a cough is no utterance, and what is heard while the ears are closed is none', async () => {
  await hear(10, true);
  ears.open();
  await hear(5, false);
  await hear(1, true);
  await hear(20, false);
  expect(pieces).toHaveLength(0);
  expect(said).toHaveLength(0);
});

test('held: a pause ends nothing, letting go does; without a voice nothing was said', async () => {
  ears.open(true);
  await hear(5, true);
  await hear(20, false);
  await hear(5, true);
  expect(said).toHaveLength(0);
  ears.close();
  expect(said).toMatchObject([{ id: 'u-0' }]);
  ears.open(true);
  await hear(10, false);
  ears.close();
  expect(said).toHaveLength(1);
});

test('muted within an utterance, what was said until then is handed on', async () => {
  ears.open();
  await hear(5, false);
  await hear(8, true);
  ears.close();
  await hear(8, true);
  expect(said).toHaveLength(1);
  expect(seconds()).toBeLessThan(1.3);
});

test('a minute without a pause is handed on, and the next words are another utterance', async () => {
  ears.open();
  await hear(2, false);
  await hear(620, true);
  expect(said).toHaveLength(1);
  expect(new Set(pieces.map(({ id }) => id))).toEqual(new Set(['u-0', 'u-1']));
});
