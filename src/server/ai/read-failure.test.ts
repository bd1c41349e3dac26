import { APICallError } from '@ai-sdk/provider';
import { expect, test } from 'vitest';
import { readFailure } from './read-failure.ts';

const asked = { id: 'openai', name: 'OpenAI', model: 'gpt-x' };
const called = (
  statusCode: number | undefined,
  extra: { responseHeaders?: Record<string, string>; responseBody?: string; cause?: unknown } = {},
) =>
  new APICallError({
    message: 'sk-secret is wrong',
    url: 'https://example.org',
    requestBodyValues: {},
    statusCode,
    ...extra,
  });

test.each([
  [{ 'retry-after': '12' }, 12],
  [{ 'retry-after-ms': '1500' }, 2],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 30],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('the pause that a provider names is read from %j', (responseHeaders, seconds) => {
  expect(
    readFailure(called(429, { responseHeaders: responseHeaders as Record<string, string> }), asked).retryAfter,
  ).toBe(seconds);
});

test.each([
  [called(402), 'unauthorized', false],
  [called(408), 'timeout', false],
  [called(413), 'unavailable', true],
  [called(422), 'unavailable', true],
  [called(529), 'unavailable', false],
  [called(400, { responseBody: '{"error":{"details":[{"reason":"API_KEY_INVALID"}]}}' }), 'unauthorized', false],
  [{ type: 'overloaded_error', message: 'Overloaded' }, 'unavailable', false],
  [{ type: 'rate_limit_error' }, 'rate_limited', false],
  [{ code: 503 }, 'unavailable', false],
  [
    new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code: 'ENOTFOUND' }) }),
    'unavailable',
    false,
  ],
  [new Error('something odd'), 'invalid_answer', false],
  ['text', 'invalid_answer', false],
])('%s is told apart', (error, outcome, aboutRequest) => {
  expect(readFailure(error, asked)).toMatchObject({ outcome, aboutRequest, provider: 'openai' });
});

test('what the provider wrote never reaches the sentence', () => {
  for (const status of [400, 401, 402, 403, 404, 408, 413, 418, 429, 500, 529, undefined]) {
    const { message } = readFailure(called(status), asked);
    expect(message).not.toContain('sk-secret');
    expect(message).toMatch(/^[A-Z].*\.$/);
  }
});
