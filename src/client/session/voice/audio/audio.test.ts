import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDownSampler } from './down-sampler.ts';
import { encodeWav } from './encode-wav.ts';
import { hintOf, loudnessOf } from './level.ts';

const tone = (rate: number, hertz: number, seconds = 0.5) =>
  Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));
function through(rate: number, samples: Float32Array, cuts: readonly number[]): number[] {
  const toRecorded = createDownSampler(rate);
  const ends = [...cuts.map((cut) => cut % samples.length).sort((one, other) => one - other), samples.length];
  return ends.flatMap((end, at) => [...toRecorded(samples.subarray(ends[at - 1] ?? 0, end))]);
}
const loudness = (samples: readonly number[]) => {
  const middle = samples.slice(200, -200);
  return Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0) / middle.length);
};

describe('down-sampling', () => {
  test('where pieces are cut does not matter', () => {
    const samples = tone(44_100, 440, 0.2);
    const whole = through(44_100, samples, []);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 8_000 }), { maxLength: 6 }), (cuts) => {
        const pieces = through(44_100, samples, cuts);
        expect(pieces).toHaveLength(whole.length);
        expect(Math.max(...pieces.map((value, at) => Math.abs(value - (whole[at] ?? 9))))).toBeLessThan(1e-3);
      }),
      { numRuns: 20 },
    );
  });

  test.each([16_000, 44_100, 48_000, 96_000])('a voice at %i Hz keeps its loudness and its time', (rate) => {
    for (const hertz of [150, 1_000, 4_000]) {
      const made = through(rate, tone(rate, hertz), []);
      expect(Math.abs(made.length - 8_000)).toBeLessThan(40);
      expect(Math.abs(loudness(made) - Math.SQRT1_2)).toBeLessThan(0.02);
    }
  });

  test('what 16 kHz cannot hold does not fold back', () => {
    for (const hertz of [9_500, 12_000, 15_000])
      expect(loudness(through(48_000, tone(48_000, hertz), []))).toBeLessThan(0.02);
  });
});

test('a WAV file has one channel of 16 bits at 16 kHz, and every sample within the scale', async () => {
  const blob = encodeWav([Float32Array.of(0, 0.5), Float32Array.of(-1, 7)]);
  const view = new DataView(await blob.arrayBuffer());
  const letters = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((next) => view.getUint8(at + next)));
  expect([letters(0), letters(8), letters(12), letters(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
  expect([view.byteLength, view.getUint32(4, true), view.getUint32(40, true)]).toEqual([52, 44, 8]);
  expect([20, 22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([1, 1, 2, 16]);
  expect([24, 28].map((at) => view.getUint32(at, true))).toEqual([16_000, 32_000]);
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([0, 16_384, -32_768, 32_767]);
  expect(blob.type).toBe('audio/wav');
});

describe('the level', () => {
  const at = (amplitude: number) => loudnessOf(tone(48_000, 300, 0.1).map((value) => value * amplitude));
  const many = (count: number, amplitude: number) => Array.from({ length: count }, () => at(amplitude));

  test('is in decibels of the full scale', () => {
    expect(at(1).decibels).toBeCloseTo(-3, 1);
    expect(at(0.1).decibels).toBeCloseTo(-23, 1);
    expect(loudnessOf(new Float32Array(10))).toEqual({ decibels: -100, clipped: false });
  });

  test('is too quiet after three seconds without a voice, and too loud for a second after it was cut off', () => {
    expect(hintOf(many(29, 0.001))).toBe('fine');
    expect(hintOf(many(30, 0.001))).toBe('quiet');
    expect(hintOf([...many(29, 0.001), at(0.2)])).toBe('fine');
    expect(hintOf([at(1), ...many(9, 0.2)])).toBe('loud');
    expect(hintOf([at(1), ...many(10, 0.2)])).toBe('fine');
  });
});
