import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseSpeaking, type SpeakingAnalysis, type SpeakingInput } from './analyse-speaking.ts';
import { makeWav } from './testing/make-wav.ts';
import { added, joined, louder, type Made, noise, speech, tone } from './testing/synthetic-speech.ts';

type About = Omit<SpeakingInput, 'wav'>;
const modes: readonly About[] = [{ freeTalk: true }, { freeTalk: false }];

const of = (samples: Float32Array, about: About = { freeTalk: false }) =>
  analyseSpeaking({ wav: makeWav({ samples }), ...about });
function judged(samples: Float32Array, about?: About): SpeakingAnalysis {
  const result = of(samples, about);
  if ('refused' in result) throw new Error(result.refused.flag);
  return result;
}
const flagOf = (samples: Float32Array) => {
  const result = of(samples);
  return 'refused' in result ? result.refused.flag : undefined;
};
function score(samples: Float32Array, name: 'Fluency' | 'Delivery', about?: About): number {
  return judged(samples, about).criteria.find((criterion) => criterion.name === name)?.score ?? Number.NaN;
}

const ordinary: Made = { syllables: 40, perSecond: 4, pauses: { 9: 0.35, 20: 0.6, 31: 0.4 } };

describe('no score', () => {
  const voice = speech(ordinary);
  const second = 16_000;
  test.each([
    ['silence', new Float32Array(3 * second), 'silent'],
    ['the hiss of a room', noise(3 * second, -65), 'silent'],
    ['a voice far away', louder(voice, -32), 'too_quiet'],
    ['noise', noise(3 * second, -25), 'not_speech'],
    ['a steady tone', tone(3 * second, 220, 0.3), 'not_speech'],
    [
      'a beep that comes and goes',
      joined([1, 2, 3, 4].flatMap(() => [tone(second / 2, 440, 0.3), new Float32Array(second / 2)])),
      'not_speech',
    ],
    ['less than a second of speech', speech({ syllables: 3, perSecond: 4 }), 'too_short'],
    ['a voice in noise', added(voice, noise(voice.length, -25)), 'noisy'],
    ['a voice that is too loud for the microphone', louder(voice, 26), 'clipping'],
  ])('%s', (_, samples, flag) => {
    expect(flagOf(samples)).toBe(flag);
  });

  test('a file that is no recording is refused in the same way', () => {
    expect(analyseSpeaking({ wav: new Uint8Array(100), freeTalk: true })).toMatchObject({
      refused: { flag: 'not_wav', sentence: expect.stringMatching(/\.$/) },
    });
  });
});

describe('the recording around the voice', () => {
  const voice = louder(speech(ordinary), -10);

  test.each([-12, 12])('a gain of %i dB changes a score by 3 points at most', (gain) => {
    for (const about of modes)
      for (const name of ['Fluency', 'Delivery'] as const)
        expect(Math.abs(score(louder(voice, gain), name, about) - score(voice, name, about))).toBeLessThanOrEqual(3);
  });

  test('noise 20 dB below the voice changes a score by 5 points at most, or is said', () => {
    const rates = fc.double({ min: 2, max: 6, noNaN: true });
    fc.assert(
      fc.property(rates, fc.nat(), (perSecond, seed) => {
        const clean = speech({ ...ordinary, perSecond });
        const noisy = judged(added(clean, noise(clean.length, -41.3, seed)));
        for (const { name, score: found, descriptor } of noisy.criteria) {
          const off = Math.abs(found - score(clean, name as 'Fluency'));
          expect(off <= 5 || (noisy.metrics.low_audio === 1 && descriptor.includes('noise'))).toBe(true);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('a short or noisy recording has a wider range', () => {
    const width = (samples: Float32Array) => {
      const [fluency] = judged(samples).criteria;
      return (fluency?.high ?? 0) - (fluency?.low ?? 0);
    };
    // In the middle of the scale, where no end cuts a range.
    const slow = { perSecond: 2.6, pauses: { 4: 0.7 } };
    const long = speech({ ...slow, syllables: 40, pauses: { 4: 0.7, 14: 0.7, 24: 0.7, 34: 0.7 } });
    expect(width(speech({ ...slow, syllables: 8 }))).toBeGreaterThan(width(long) + 5);
    expect(width(added(long, noise(long.length, -34)))).toBeGreaterThan(width(long) + 1);
  });
});

describe('fluency', () => {
  const pausesOf = fc.array(fc.tuple(fc.integer({ min: 2, max: 28 }), fc.double({ min: 0.3, max: 2.5, noNaN: true })), {
    maxLength: 5,
  });

  test('more pauses and longer ones never raise it', () => {
    fc.assert(
      fc.property(
        pausesOf,
        fc.integer({ min: 2, max: 28 }),
        fc.double({ min: 0.1, max: 6, noNaN: true }),
        fc.nat({ max: 1 }),
        (given, at, more, mode) => {
          const pauses: Record<number, number> = Object.fromEntries(given);
          const before = speech({ syllables: 30, perSecond: 4, pauses });
          const after = speech({ syllables: 30, perSecond: 4, pauses: { ...pauses, [at]: (pauses[at] ?? 0) + more } });
          // Hundredths of a second are rounded to frames.
          expect(score(after, 'Fluency', modes[mode])).toBeLessThanOrEqual(score(before, 'Fluency', modes[mode]) + 0.5);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('slower speech never raises it', () => {
    const rate = fc.double({ min: 1.8, max: 6, noNaN: true });
    fc.assert(
      fc.property(rate, rate, pausesOf, fc.nat({ max: 1 }), (one, other, given, mode) => {
        const at = (perSecond: number) =>
          score(speech({ syllables: 30, perSecond, pauses: Object.fromEntries(given) }), 'Fluency', modes[mode]);
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)) + 0.5);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test('good reading and halting reading lie far apart', () => {
    const halting = Object.fromEntries([3, 6, 9, 12, 15, 18, 21, 24].map((at) => [at, 0.9]));
    expect(score(speech({ syllables: 30, perSecond: 4.5 }), 'Fluency')).toBeGreaterThan(90);
    expect(score(speech({ syllables: 30, perSecond: 2.2, pauses: halting }), 'Fluency')).toBeLessThan(30);
  });

  test('pauses to think cost less in free talk than in reading', () => {
    const thinking = speech({ syllables: 40, perSecond: 4, pauses: { 8: 0.6, 16: 0.8, 24: 0.5, 32: 0.9 } });
    expect(score(thinking, 'Fluency', { freeTalk: true })).toBeGreaterThan(score(thinking, 'Fluency') + 10);
  });

  test('half of a text, said quickly, is not the whole text', () => {
    const reference =
      'The old man went down to the river in the morning and sat there until the sun was high above the trees.';
    const whole = judged(speech({ syllables: 26, perSecond: 4 }), { freeTalk: false, reference });
    const part = judged(speech({ syllables: 8, perSecond: 4 }), { freeTalk: false, reference });
    expect(whole.metrics.expected_syllables).toBe(26);
    expect(part.criteria[0]?.score).toBeLessThan((whole.criteria[0]?.score ?? 0) - 30);
    expect(part.criteria[0]?.descriptor).toContain('Less was heard than the text has.');
    expect(whole.criteria[0]?.descriptor).not.toContain('Less was heard');
  });
});

test('a rest between two sentences of a text costs a reader nothing, a rest anywhere in one does', () => {
  const read = (reference: string) =>
    score(speech({ syllables: 24, perSecond: 4, pauses: { 12: 0.65 } }), 'Fluency', { freeTalk: false, reference });
  const words = Array.from({ length: 12 }, () => 'day').join(' ');
  expect(read(`${words}. ${words}.`)).toBeGreaterThan(read(`${words} ${words}.`) + 5);
  expect(read(`${words}. ${words}.`)).toBeGreaterThan(95);
});

test('delivery rises with the movement of the voice', () => {
  const at = (melody: number) => score(speech({ ...ordinary, melody }), 'Delivery');
  expect(at(0.5)).toBeLessThan(at(2));
  expect(at(2)).toBeLessThan(at(4.5));
});

test('what is judged, and what is not, is said; without words there is nothing to quote', () => {
  const { criteria, fluency } = judged(speech(ordinary));
  expect(criteria.map(({ name }) => name)).toEqual(['Fluency', 'Delivery']);
  for (const { descriptor, evidence, advice, low, score: middle, high } of criteria) {
    expect(descriptor).toMatch(/Single sounds are not judged\.$/);
    expect(evidence).toEqual([]);
    expect(advice).toMatch(/\.$/);
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
  }
  expect(fluency).toMatchObject({ words_per_minute: null, pauses: 3 });
});

test('with a transcript there are words a minute and how they differ from the text', () => {
  const { fluency, metrics } = judged(speech({ syllables: 20, perSecond: 4 }), {
    freeTalk: false,
    reference: 'I went to the market with my sister',
    transcript: 'Um I I went to market with my brother',
  });
  expect(fluency.words_per_minute).toBeGreaterThan(100);
  expect(fluency.words_per_minute).toBeLessThan(112);
  expect(metrics).toMatchObject({ words: 9, omissions: 1, insertions: 2, substitutions: 1, word_error_rate: 0.5 });
});
