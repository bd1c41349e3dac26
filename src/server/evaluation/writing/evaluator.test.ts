import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { anchorEssays } from '#content/anchors.ts';
import { createWritingEvaluator, type WritingEvaluator, type WritingEvaluatorOptions } from './evaluator.ts';

const fickle = fileURLToPath(new URL('./testing/fickle-worker.ts', import.meta.url));
const open: WritingEvaluator[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function evaluator(options: WritingEvaluatorOptions = {}): WritingEvaluator {
  const made = createWritingEvaluator(options);
  open.push(made);
  return made;
}

/** The process that answered, by the sentence of the fickle one. */
async function answeredBy(of: WritingEvaluator, text: string): Promise<string> {
  const result = await of.evaluate({ text });
  return 'refused' in result ? result.refused.sentence : '';
}

test('the real process judges a text, without the right to write or the environment of the server', async () => {
  const real = evaluator({ limitMs: 120_000 });
  const essay = anchorEssays.find(({ id }) => id === 'anchor-my-best-friend-sara');
  const result = await real.evaluate({ text: essay?.text ?? '' });
  expect(result).toMatchObject({ type: 'writing', overall: { cefr: 'B1' }, evaluator: { name: 'embedded' } });
  expect(await real.evaluate({ text: 'Too short.' })).toMatchObject({ refused: { flag: 'short' } });
}, 150_000);

test('when the process dies, the text that it had is refused with a sentence and the next ones go to a new process', async () => {
  const one = evaluator({ worker: fickle });
  const first = await answeredBy(one, 'fine');
  const [died, next] = await Promise.allSettled([one.evaluate({ text: 'die' }), answeredBy(one, 'fine')]);
  expect(died).toMatchObject({ status: 'rejected', reason: { code: 'service_unavailable' } });
  expect(next.status).toBe('fulfilled');
  expect(next.status === 'fulfilled' && next.value).not.toBe(first);
});

test('a process that hangs is ended', async () => {
  const one = evaluator({ worker: fickle, limitMs: 1_500 });
  await answeredBy(one, 'fine');
  const [hung, next] = await Promise.allSettled([one.evaluate({ text: 'hang' }), answeredBy(one, 'fine')]);
  expect(hung).toMatchObject({ status: 'rejected', reason: { code: 'service_unavailable' } });
  expect(next.status).toBe('fulfilled');
});

test('a process that takes too much memory is replaced after its answer', async () => {
  const one = evaluator({ worker: fickle });
  const first = await answeredBy(one, 'grow');
  expect(await answeredBy(one, 'fine')).not.toBe(first);
});

test('beyond the places in the queue a text is refused at once', async () => {
  const one = evaluator({ worker: fickle, mostWaiting: 1 });
  const texts = await Promise.allSettled(['fine', 'fine', 'fine'].map((text) => answeredBy(one, text)));
  expect(texts.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});

test('closing refuses what waits and leaves no process', async () => {
  const one = evaluator({ worker: fickle });
  const waits = Promise.allSettled([one.evaluate({ text: 'hang' }), one.evaluate({ text: 'fine' })]);
  const { pid } = one;
  await one.close();
  expect((await waits).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(() => process.kill(pid ?? -1, 0)).toThrow();
  await expect(one.evaluate({ text: 'fine' })).rejects.toMatchObject({ code: 'service_unavailable' });
});
