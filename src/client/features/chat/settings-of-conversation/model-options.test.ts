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

test('a bot is one option, and says whose it is', () => {
  const common = { kind: 'xenioo', available: true, default_model: 'bot' } as const;
  const connection = { connector_id: 'c', organization: { id: 'o', name: 'Harbour' } };
  const bot = { ...common, id: 'bot-c', name: 'Clara', models: [{ id: 'bot', name: 'Clara' }], connection };
  expect(modelOptions([bot])).toMatchObject([{ name: 'Clara', of: null, bot: { organization: 'Harbour' } }]);
  expect(chosenOption(modelOptions([bot]), [bot], 'bot-c', null)?.name).toBe('Clara');
});

test('a provider without a model stands for its usual one', () => {
  expect(chosenOption(options, providers, 'ollama', null)?.value).toBe(optionValue('ollama', 'llama'));
  expect(chosenOption(options, providers, 'openai', null)?.value).toBe(optionValue('openai', null));
});

test('a model that is gone is no option', () => {
  expect(chosenOption(options, providers, 'ollama', 'gone')).toBeNull();
  expect(chosenOption(options, providers, 'nobody', null)).toBeNull();
});
