// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AiProviderId } from '#contract/ai-provider-shapes.ts';
import { costIn, createFrom, formOf, losesKey, patchFrom, shortName } from './provider-form.ts';
import { aProvider } from './testing/facts.ts';

test('what is opened and not touched changes nothing', () => {
  for (const provider of [
    aProvider(),
    aProvider({ cost: null, base_url: null, default_model: null, has_key: false }),
  ]) {
    const form = formOf(provider);
    expect(patchFrom(provider, form, costIn(form) as never)).toEqual({});
  }
});

test('only what was touched is sent', () => {
  const provider = aProvider();
  const form = { ...formOf(provider), name: ' vLLM ', models: 'a\n\n b \na', defaultModel: '' };
  expect(patchFrom(provider, form, provider.cost)).toEqual({
    name: 'vLLM',
    allowed_models: ['a', 'b'],
    default_model: null,
  });
});

test('the key is sent where it is replaced, forgotten where it is removed, and otherwise not mentioned', () => {
  const provider = aProvider();
  const keyIn = (part: object) => patchFrom(provider, { ...formOf(provider), ...part }, provider.cost);
  expect(keyIn({ keyPlan: 'replace', key: ' sk-new ' })).toEqual({ api_key: 'sk-new' });
  expect(keyIn({ keyPlan: 'replace', key: '' })).toEqual({});
  expect(keyIn({ keyPlan: 'remove' })).toEqual({ api_key: null });
  expect(keyIn({ keyPlan: 'keep', key: 'typed and taken back' })).toEqual({});
});

test('address and key of the environment are never sent', () => {
  const provider = aProvider({ source: 'environment', base_url: null });
  expect(patchFrom(provider, { ...formOf(provider), address: 'https://x.example' }, provider.cost)).toEqual({});
});

test('a new address without a new key is known to lose the old one', () => {
  const provider = aProvider();
  const moved = { ...formOf(provider), address: 'https://other.example/v1' };
  expect(losesKey(provider, formOf(provider))).toBe(false);
  expect(losesKey(provider, moved)).toBe(true);
  expect(losesKey(provider, { ...moved, keyPlan: 'replace', key: 'sk-new' })).toBe(false);
  expect(losesKey(aProvider({ has_key: false }), moved)).toBe(false);
});

test('a new provider is sent without what was left empty', () => {
  const form = { ...formOf(), name: 'Our vLLM', id: 'our-vllm', address: 'https://llm.example.org/v1' };
  expect(createFrom(form, null)).toEqual({
    id: 'our-vllm',
    kind: 'openai-compatible',
    name: 'Our vLLM',
    base_url: 'https://llm.example.org/v1',
    allowed_models: [],
    default_model: null,
    cost: null,
  });
});

test('a cost is whole, or there is none', () => {
  const costOf = (costInput: string, costOutput: string, currency = 'usd') =>
    costIn({ ...formOf(), costInput, costOutput, currency });
  expect(costOf('', '')).toBe(null);
  expect(costOf('0,15', '0.6')).toEqual({ input_per_million: 0.15, output_per_million: 0.6, currency: 'USD' });
  expect(costOf('0.15', '')).toBe('costWhole');
  expect(costOf('0.15', '0.6', ' ')).toBe('costWhole');
  expect(costOf('cheap', '')).toBe('costNumber');
});

test('a short name is one that the server takes, or empty', () => {
  expect([shortName('Our vLLM'), shortName('  Über–Modell 3! '), shortName('مدل')]).toEqual([
    'our-vllm',
    'uber-modell-3',
    '',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = shortName(name);
      expect(id === '' || AiProviderId.safeParse(id).success).toBe(true);
    }),
  );
});
