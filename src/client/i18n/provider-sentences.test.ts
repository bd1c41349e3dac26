// @vitest-environment node
import { expect, test } from 'vitest';
import { AiProviderCreate } from '#contract/ai-provider-shapes.ts';
import { failureTable } from '#server/ai/failure-table.ts';
import { refusalOf } from '#server/platform/safe-fetch/vet.ts';
import { errorWords } from './error-words.ts';
import { fetchWords } from './words.ts';

const { server } = await fetchWords('fa', ['admin']);
const { answer } = errorWords(server ?? null, 'fa');
const isPersian = (sentence: string) => /[\u0600-\u06FF]/.test(answer(sentence));

test('every way in which a provider fails is told in Persian', () => {
  for (const { say } of Object.values(failureTable)) {
    const sentence = say({ name: 'Our vLLM', model: 'qwen3-32b', status: 503, seconds: 20 });
    if (sentence !== 'The answer was stopped.') expect([sentence, isPersian(sentence)]).toEqual([sentence, true]);
  }
  expect(answer('Our vLLM answered with the model “qwen3-32b”.')).toBe(
    '\u2068Our vLLM\u2069 با مدل «\u2068qwen3-32b\u2069» پاسخ داد.',
  );
});

test.each(['http://10.0.0.1:8000/v1', 'https://127.0.0.1/v1', 'https://a:b@llm.example.org', 'ftp://llm.example.org'])(
  'why %s may not be asked is told in Persian',
  async (address) => {
    const sentence = (await refusalOf(new URL(address), { allow: [] })) ?? '';
    expect([sentence, isPersian(sentence)]).toEqual([sentence, true]);
  },
);

test('what is wrong with a field of a provider is told in Persian', () => {
  const { error } = AiProviderCreate.safeParse({
    ...{ id: 'Ä', kind: 'ollama', name: ' ', base_url: 'nowhere', api_key: 'a b' },
    ...{ cost: { input_per_million: 1, output_per_million: 1, currency: 'euro' } },
  });
  const sentences = error?.issues.map(({ message }) => message) ?? [];
  expect(sentences).toHaveLength(5);
  for (const sentence of sentences) expect([sentence, isPersian(sentence)]).toEqual([sentence, true]);
});
