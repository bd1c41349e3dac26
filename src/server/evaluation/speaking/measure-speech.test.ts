import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureSpeech } from './measure-speech.ts';
import { added, louder, type Made, noise, speech } from './testing/synthetic-speech.ts';

const measured = (samples: Float32Array) => measureSpeech({ samples, clippedShare: 0 });
const made = (of: Made) => measured(speech(of));

test('the rate of syllables is within a tenth of the one that was made, for every voice', () => {
  const voices = fc.record({
    syllables: fc.integer({ min: 12, max: 40 }),
    perSecond: fc.double({ min: 2, max: 6, noNaN: true }),
    pitch: fc.integer({ min: 90, max: 260 }),
    melody: fc.double({ min: 1, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(voices, (voice) => {
      const { articulationRate, nuclei } = made(voice);
      expect(Math.abs(articulationRate / voice.perSecond - 1)).toBeLessThan(0.1);
      expect(Math.abs(nuclei / voice.syllables - 1)).toBeLessThan(0.1);
    }),
    { numRuns: 25 },
  );
});

test('pauses are counted exactly, and their length is known to some hundredths of a second', () => {
  const pauses = fc.dictionary(
    fc.integer({ min: 3, max: 26 }).map(String),
    fc.double({ min: 0.32, max: 2, noNaN: true }),
    {
      maxKeys: 6,
    },
  );
  fc.assert(
    fc.property(pauses, fc.integer({ min: 3, max: 6 }), (given, perSecond) => {
      const lengths = Object.values(given);
      const found = made({ syllables: 30, perSecond, pauses: given });
      expect([found.pauses, found.longPauses]).toEqual([lengths.length, lengths.length]);
      const total = lengths.reduce((sum, length) => sum + length, 0);
      expect(Math.abs(found.pauseSum - total)).toBeLessThan(0.05 * Math.max(1, lengths.length));
      expect(Math.abs(found.longestPause - Math.max(0, ...lengths))).toBeLessThan(0.06);
    }),
    { numRuns: 25 },
  );
});

test('the closure of a consonant is no pause', () => {
  expect(made({ syllables: 20, perSecond: 4, pauses: { 5: 0.12, 9: 0.15, 15: 0.1 } }).pauses).toBe(0);
});

test('the height of the voice does not matter to its movement, and movement is found', () => {
  for (const pitch of [95, 140, 230]) {
    const lively = made({ syllables: 30, perSecond: 4, pitch, melody: 4 }).pitchSd;
    const flat = made({ syllables: 30, perSecond: 4, pitch, melody: 0.5 }).pitchSd;
    expect(lively).toBeGreaterThan(2);
    expect(lively).toBeLessThan(4.5);
    expect(flat).toBeLessThan(1.2);
  }
});

describe('the recording', () => {
  const clean = speech({ syllables: 40, perSecond: 4, pauses: { 12: 0.6, 25: 0.4 } });

  test('gain changes what is heard in its level only', () => {
    const { level, pauseLengths, ...rest } = measured(clean);
    for (const gain of [-12, 12]) {
      const { level: other, pauseLengths: lengths, ...changed } = measured(louder(clean, gain));
      expect(lengths).toHaveLength(pauseLengths.length);
      expect(other - level).toBeCloseTo(gain, 1);
      for (const [name, value] of Object.entries(rest))
        expect([
          name,
          Math.abs(changed[name as keyof typeof rest] - value) < 0.02 * Math.max(1, Math.abs(value)),
        ]).toEqual([name, true]);
    }
  });

  test('noise is measured', () => {
    const { level } = measured(clean);
    for (const snr of [30, 20, 15]) {
      const found = measured(added(clean, noise(clean.length, level - snr))).snr;
      expect(Math.abs(found - snr)).toBeLessThan(3);
    }
  });

  test('a recording without anything has no numbers that are none', () => {
    for (const samples of [new Float32Array(0), new Float32Array(50), new Float32Array(16_000)])
      for (const value of Object.values(measured(samples)).flat()) expect(Number.isFinite(value)).toBe(true);
  });
});
