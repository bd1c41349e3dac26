import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxRecordingBytes } from '#contract/evaluation.ts';
import { makeWav, type WavParts } from '../testing/make-wav.ts';
import { tone } from '../testing/synthetic-speech.ts';
import { mostBytes, readWav } from './read-wav.ts';

const flagOf = (bytes: Uint8Array) => {
  const read = readWav(bytes);
  return 'refused' in read ? read.refused.flag : undefined;
};
const samplesOf = (bytes: Uint8Array) => {
  const read = readWav(bytes);
  if ('refused' in read) throw new Error(read.refused.flag);
  return read.samples;
};
const short = (lies: WavParts['lies'] = {}) => makeWav({ samples: [0.1, 0.2, 0.3, 0.4], lies });

describe('what is read', () => {
  test('16-bit and float samples are the same sound', () => {
    const samples = tone(400, 300, 0.5);
    const whole = samplesOf(makeWav({ samples }));
    const float = samplesOf(makeWav({ samples, float: true }));
    expect(float).toEqual(samples);
    for (const [at, value] of whole.entries()) expect(Math.abs(value - (samples[at] ?? 0))).toBeLessThan(1 / 32_000);
  });

  test('two channels become their mean', () => {
    expect([...samplesOf(makeWav({ samples: [0.5, 0.25, -0.5, 0.5], channels: 2, float: true }))]).toEqual([0.375, 0]);
  });

  test('chunks of odd sizes before the samples are stepped over', () => {
    const bytes = makeWav({
      samples: [0.5],
      before: [
        { name: 'LIST', size: 3, bytes: 4 },
        { name: 'fact', size: 4, bytes: 4 },
      ],
    });
    expect([...samplesOf(bytes)]).toEqual([0.5]);
  });

  test('a size that was not known when writing began means up to the end', () => {
    expect(samplesOf(short({ dataSize: 0xffffffff }))).toHaveLength(4);
  });

  test('what is at the end of the scale is counted', () => {
    expect(readWav(makeWav({ samples: [1, -1, 0.5, 0.2], float: true }))).toMatchObject({ clippedShare: 0.5 });
    expect(readWav(makeWav({ samples: [4, 0.1], float: true }))).toMatchObject({ clippedShare: 0.5 });
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing at all', new Uint8Array(0), 'not_wav'],
    ['another kind of file', new TextEncoder().encode('OggS and then some more of it'), 'not_wav'],
    ['a header without an end', makeWav({ samples: [] }).slice(0, 20), 'truncated'],
    ['no samples', makeWav({ samples: [] }), 'empty'],
    ['samples that are missing', short({ dataSize: 400 }), 'truncated'],
    [
      'a chunk that claims more than there is',
      makeWav({ samples: [0], before: [{ name: 'LIST', size: 1e9, bytes: 2 }] }),
      'truncated',
    ],
    ['a description that claims more than there is', short({ fmtSize: 0xfffffff0 }), 'truncated'],
    ['a description that is too short', short({ fmtSize: 4 }), 'damaged'],
    ['no samples a second', short({ rate: 0 }), 'unsupported'],
    ['too many samples a second', short({ rate: 4_000_000_000 }), 'unsupported'],
    ['no channel', short({ channels: 0 }), 'unsupported'],
    ['six channels', short({ channels: 6 }), 'unsupported'],
    ['no width', short({ block: 0 }), 'damaged'],
    ['a compressed format', short({ tag: 85 }), 'unsupported'],
    ['24 bits', short({ bits: 24 }), 'unsupported'],
    ['a sample that is no number', makeWav({ samples: [0, Number.NaN], float: true }), 'damaged'],
    ['an endless sample', makeWav({ samples: [Number.POSITIVE_INFINITY], float: true }), 'damaged'],
    ['more than five minutes', makeWav({ samples: new Float32Array(300 * 8_000 + 1), rate: 8_000 }), 'too_long'],
    ['more than 25 MB', new Uint8Array(mostBytes + 1), 'too_large'],
  ])('%s', (_, bytes, flag) => {
    expect(flagOf(bytes)).toBe(flag);
  });

  test('the limit is that of the contract', () => expect(mostBytes).toBe(maxRecordingBytes));
});

test('whatever is in a file, it is read or refused with a sentence', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .tuple(fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 255 })), { maxLength: 6 }), fc.nat({ max: 60 }))
      .map(([changes, length]) => {
        const made = makeWav({ samples: new Float32Array(20) });
        for (const [at, value] of changes) made[at] = value;
        return made.slice(0, made.length - length);
      }),
  );
  fc.assert(
    fc.property(bytes, (file) => {
      const read = readWav(file);
      if ('refused' in read) expect(read.refused.sentence).toMatch(/\.$/);
      else for (const value of read.samples) expect(Math.abs(value)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500 },
  );
});
