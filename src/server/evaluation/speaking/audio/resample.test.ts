import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resample } from './resample.ts';

const tone = (rate: number, hertz: number) =>
  Float32Array.from({ length: rate / 2 }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));
/** Of the middle: the ends lie beside silence. */
const loudness = (samples: Float32Array) => {
  const middle = samples.subarray(samples.length >> 2, (3 * samples.length) >> 2);
  return Math.sqrt(middle.reduce((sum, value) => sum + value ** 2, 0) / middle.length);
};
const rates = [8_000, 11_025, 22_050, 24_000, 32_000, 44_100, 48_000] as const;

test.each(rates)('a voice at %i Hz keeps its loudness and its length', (rate) => {
  fc.assert(
    fc.property(fc.integer({ min: 80, max: Math.min(5_500, Math.floor(0.34 * rate)) }), (hertz) => {
      const made = resample(tone(rate, hertz), rate, 16_000);
      expect(Math.abs(made.length - 8_000)).toBeLessThanOrEqual(1);
      expect(Math.abs(loudness(made) - Math.SQRT1_2)).toBeLessThan(0.01);
    }),
    { numRuns: 8 },
  );
});

test.each([32_000, 44_100, 48_000])('what 16 kHz cannot hold does not fold back from %i Hz', (rate) => {
  for (const hertz of [9_000, 11_000, 15_000])
    expect(loudness(resample(tone(rate, hertz), rate, 16_000))).toBeLessThan(0.001);
});

test('the same wave comes out, not only as much of it', () => {
  const made = resample(tone(48_000, 440), 48_000, 16_000);
  const wanted = tone(16_000, 440);
  for (let at = 100; at < 7_900; at += 1) expect(Math.abs((made[at] ?? 0) - (wanted[at] ?? 0))).toBeLessThan(0.002);
});
