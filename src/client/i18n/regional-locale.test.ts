import { expect, test } from 'vitest';
import { regionalLocale } from './regional-locale.ts';

test('dates and numbers follow the region that the browser prefers for the language on show', () => {
  expect(regionalLocale('en', ['fa-IR', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionalLocale('fa', ['en-GB'])).toBe('fa');
});
