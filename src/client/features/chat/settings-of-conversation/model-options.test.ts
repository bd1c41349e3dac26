import { expect, test } from 'vitest';
import { providers } from '../testing/chat-server.ts';
import { chosenOption, modelOptions, optionValue } from './model-options.ts';

const options = modelOptions(providers);

test('every model of every provider can be chosen once, with its own value', () => {
  expect(options.map(({ provider, model }) => [provider, model])).toEqual([
    ['auto', null],
    ['openai', null],
    ['ollama', 'llama'],
  ]);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(options.map(({ available }) => available)).toEqual([true, false, true]);
});

test('a provider without a model stands for its usual one', () => {
  expect(chosenOption(options, providers, 'ollama', null)?.value).toBe(optionValue('ollama', 'llama'));
  expect(chosenOption(options, providers, 'openai', null)?.value).toBe(optionValue('openai', null));
});

test('a model that is gone is no option', () => {
  expect(chosenOption(options, providers, 'ollama', 'gone')).toBeNull();
  expect(chosenOption(options, providers, 'nobody', null)).toBeNull();
});
