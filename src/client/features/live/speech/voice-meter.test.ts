import { expect, test } from 'vitest';
import type { Moment } from '#tokens/clock.ts';
import { createVoiceMeter } from './voice-meter.ts';

const at = (ms: number): Moment => ({ mono: ms, wall: 1_000_000 + ms });

/** A room at −70 dB, in which somebody speaks where the picture has an x: a letter is a tenth of a second. */
function heard(picture: string, open = true) {
  const meter = createVoiceMeter();
  [...picture].forEach((sign, index) => {
    meter.hear(sign === 'x' ? -25 : -70, at(index * 100), open);
  });
  return { meter, now: at(picture.length * 100) };
}

test('the voice of an utterance is measured from its first sound to its last, with the pauses in it', () => {
  const { meter } = heard('.....xxxxx.....xxxxx..xxx.....');
  // The recogniser has its first words half a second late.
  expect(meter.measure({ startedAt: at(1_000), endedAt: at(2_600) })).toEqual({
    ...{ speech_ms: 1_300, pauses: 1, pause_ms: 500 },
    ...{ startedAt: at(500), endedAt: at(2_400) },
  });
});

test('voice that no words come for is a gap, once, when they cannot come any more', () => {
  const spoken = `...${'x'.repeat(20)}`;
  expect(heard(`${spoken}${'.'.repeat(20)}`).meter.missed(at(4_300))).toBeNull();
  const { meter, now } = heard(`${spoken}${'.'.repeat(35)}`);
  expect(meter.missed(now)).toEqual({ startedAt: at(300), endedAt: at(2_200) });
  expect(meter.missed(now)).toBeNull();
});

test('what has its words is no gap, nor a cough, nor what nobody listened to', () => {
  const spoken = `...${'x'.repeat(20)}${'.'.repeat(35)}`;
  const { meter, now } = heard(spoken);
  meter.measure({ startedAt: at(800), endedAt: at(2_300) });
  expect(meter.missed(now)).toBeNull();
  expect(heard(`...xxx${'.'.repeat(35)}`).meter.missed(at(4_100))).toBeNull();
  const deaf = heard(spoken, false);
  expect(deaf.meter.missed(deaf.now)).toBeNull();
});

test('a loud room is no voice once it has lasted', () => {
  const meter = createVoiceMeter();
  for (let piece = 0; piece < 100; piece += 1) meter.hear(-38, at(piece * 100), true);
  expect(meter.measure({ startedAt: at(0), endedAt: at(10_000) })?.speech_ms ?? 0).toBe(0);
});
