import { expect, test } from 'vitest';
import { inWords, seesByName } from './images.ts';

test.each([
  'llava:13b',
  'llama3.2-vision:11b',
  'Qwen/Qwen2.5-VL-7B-Instruct',
  'qwen3-vl:8b',
  'gemma3:4b',
  'mistralai/Pixtral-12B-2409',
  'openai/gpt-4o-mini',
  'anthropic/claude-sonnet-4.5',
  'google/gemini-2.5-flash',
  'meta-llama/Llama-4-Scout-17B-16E',
  'minicpm-v:8b',
])('%s sees', (id) => expect(seesByName(id)).toBe(true));

test.each([
  'llama3.2:3b',
  'qwen3-32b',
  'mistral:7b',
  'gemma3:1b',
  'deepseek-r1:8b',
  'phi4:14b',
  'wire-text',
  'gpt-3.5-turbo',
])('%s does not', (id) => expect(seesByName(id)).toBe(false));

test('a model that takes none is told what images showed, each with its words', () => {
  const bytes = { mediaType: 'image/png', base64: 'AAAA' };
  const turns = inWords([
    { role: 'user', content: 'What is it?', images: [{ alt: 'A menu', bytes }, { alt: '' }] },
    { role: 'assistant', content: 'Soup.' },
  ]);
  expect(turns).toEqual([
    { role: 'user', content: 'What is it?\n\n[An image: A menu]\n\n[An image]' },
    { role: 'assistant', content: 'Soup.' },
  ]);
});
