import { beforeEach, expect, test } from 'vitest';
import { storedChoice } from './server-choice.ts';

beforeEach(() => localStorage.clear());

const stored = () => storedChoice(() => localStorage);
const choice = { baseUrl: 'https://my.xentree.com', refreshBearer: 'access' } as const;

test('a choice is there for the next page, also the one of home; without one there is none', () => {
  expect(stored().read()).toBeUndefined();
  stored().write(choice);
  expect(stored().read()).toEqual(choice);
  stored().write(null);
  expect(stored().read()).toBeNull();
});

test.each([
  'no JSON',
  '{}',
  '"text"',
  '{"baseUrl":"http://far.example"}',
  '{"baseUrl":"https://name:word@my.xentree.com"}',
  '{"baseUrl":7}',
])('%s is no choice', (text) => {
  localStorage.setItem('xt.server', text);
  expect(stored().read()).toBeUndefined();
});

test('where the browser refuses to keep it, it holds for the page', () => {
  const choices = storedChoice(() => {
    throw new DOMException('No storage here.', 'SecurityError');
  });
  expect(choices.read()).toBeUndefined();
  choices.write(choice);
  expect(choices.read()).toEqual(choice);
});
