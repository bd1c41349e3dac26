import { afterEach, expect, test } from 'vitest';
import { createSpeakingEvaluator, type SpeakingEvaluator, type SpeakingEvaluatorOptions } from './evaluator.ts';
import { makeWav } from './testing/make-wav.ts';
import { speech } from './testing/synthetic-speech.ts';

const fickle = new URL('./testing/fickle-worker.ts', import.meta.url);
const open: SpeakingEvaluator[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function evaluator(options: SpeakingEvaluatorOptions = {}): SpeakingEvaluator {
  const made = createSpeakingEvaluator(options);
  open.push(made);
  return made;
}

const told = (transcript: string) => ({ wav: new Uint8Array(8), transcript, freeTalk: true });

/** The thread that answered, by the sentence of the fickle one. */
async function answeredBy(of: SpeakingEvaluator, transcript: string): Promise<string> {
  const result = await of.analyse(told(transcript));
  return 'refused' in result ? result.refused.sentence : '';
}

test('the real thread judges a recording, and what the caller gave stays as it was', async () => {
  const real = evaluator();
  const wav = makeWav({ samples: speech({ syllables: 20, perSecond: 4, pauses: { 10: 0.5 } }) });
  const before = wav.length;
  const result = await real.analyse({ wav, freeTalk: true });
  expect(result).toMatchObject({ fluency: { pauses: 1, words_per_minute: null }, metrics: { syllables: 20 } });
  expect(wav).toHaveLength(before);
  expect(await real.analyse({ wav: new Uint8Array(10), freeTalk: true })).toMatchObject({
    refused: { flag: 'not_wav' },
  });
});

test('a file that is too large does not reach the thread', async () => {
  const wav = new Uint8Array(25 * 1024 * 1024 + 1);
  expect(await evaluator({ worker: fickle }).analyse({ wav, freeTalk: true })).toMatchObject({
    refused: { flag: 'too_large' },
  });
});

test('when the thread dies, its recording is refused with a sentence and the next ones go to a new thread', async () => {
  const one = evaluator({ worker: fickle });
  const first = await answeredBy(one, 'fine');
  const [died, next] = await Promise.allSettled([one.analyse(told('die')), answeredBy(one, 'fine')]);
  expect(died).toMatchObject({ status: 'rejected', reason: { code: 'service_unavailable' } });
  expect(next.status === 'fulfilled' && next.value).not.toBe(first);
});

test('a thread that hangs is ended', async () => {
  const one = evaluator({ worker: fickle, limitMs: 1_000 });
  const [hung, next] = await Promise.allSettled([one.analyse(told('hang')), answeredBy(one, 'hang')]);
  expect(hung).toMatchObject({ status: 'rejected', reason: { code: 'service_unavailable' } });
  expect(next.status).toBe('rejected');
});

test('beyond the places in the queue a recording is refused at once', async () => {
  const one = evaluator({ worker: fickle, mostWaiting: 1 });
  const all = await Promise.allSettled(['fine', 'fine', 'fine'].map((transcript) => answeredBy(one, transcript)));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});

test('closing refuses what waits and what comes', async () => {
  const one = evaluator({ worker: fickle });
  const waits = Promise.allSettled([one.analyse(told('hang')), one.analyse(told('fine'))]);
  await one.close();
  expect((await waits).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(one.analyse(told('fine'))).rejects.toMatchObject({ code: 'service_unavailable' });
});
