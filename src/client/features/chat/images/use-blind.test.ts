import { expect, test } from 'vitest';
import type { Provider } from '#contract/chat.ts';
import { blindOf } from './use-blind.ts';

const provider = (id: string, models: Provider['models'], available = true): Provider => ({
  ...{ id, name: id.toUpperCase(), kind: 'openai', available, models, default_model: models[0]?.id ?? null },
});
const auto: Provider = {
  id: 'auto',
  name: 'Automatic',
  kind: 'auto',
  available: true,
  models: [],
  default_model: null,
};
const sees = { id: 'eye', name: 'Eye', takes_images: true };
const blind = { id: 'ear', name: 'Ear' };

test('a model that sees is asked, also by automatic where one of them does', () => {
  const all = [auto, provider('a', [blind]), provider('b', [sees, blind])];
  expect(blindOf(all, { provider: 'b', model: null })).toBeNull();
  expect(blindOf(all, { provider: 'auto', model: null })).toBeNull();
});

test('one that does not is named: the model that was chosen, else its provider', () => {
  const all = [auto, provider('a', [blind]), provider('b', [sees, blind])];
  expect(blindOf(all, { provider: 'b', model: 'ear' })).toBe('Ear');
  expect(blindOf(all, { provider: 'a', model: null })).toBe('A');
  expect(blindOf([auto, provider('a', [blind]), provider('b', [sees], false)], { provider: 'auto', model: null })).toBe(
    '',
  );
});

test('what is not on the list only the server can judge', () => {
  expect(blindOf([provider('a', [blind])], { provider: 'a', model: 'unknown' })).toBeNull();
});
