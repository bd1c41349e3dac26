import { APICallError } from '@ai-sdk/provider';
import { describe, expect, test } from 'vitest';
import { RefusedAddressError } from '#server/platform/safe-fetch/vet.ts';
import { type FailureKind, failureTable } from './failure-table.ts';
import type { ProviderError } from './provider-error.ts';
import { brokenOff, emptyAnswer, readFailure, silence, stopped } from './read-failure.ts';

const asked = { id: 'ours', name: 'Our server', model: 'wire-1' };
const answered = (statusCode: number, body: unknown = {}, responseHeaders: Record<string, string> = {}) =>
  readFailure(
    new APICallError({
      message: 'sk-secret',
      url: 'https://example.org',
      requestBodyValues: {},
      statusCode,
      responseHeaders,
      responseBody: JSON.stringify(body),
    }),
    asked,
  );
const failedWith = (cause: Error) => readFailure(new TypeError('fetch failed', { cause }), asked);

/** Every kind, a way in which it comes about, and exactly what is recorded and said. */
const rows: Record<FailureKind, [ProviderError, outcome: string, aboutRequest: boolean, sentence: string]> = {
  key_refused: [
    answered(401),
    'unauthorized',
    false,
    'Our server refused the key of this server. Whoever runs it must check the key.',
  ],
  not_permitted: [
    answered(403),
    'unauthorized',
    false,
    'Our server does not permit this with the key of this server. Whoever runs it must check what the key may do.',
  ],
  no_credit: [
    answered(429, { error: { code: 'insufficient_quota' } }),
    'unauthorized',
    false,
    'The account of this server at Our server has no credit left. Whoever runs it must top it up.',
  ],
  model_missing: [
    answered(404),
    'unavailable',
    true,
    'Our server does not offer the model “wire-1” to this server. Choose another model.',
  ],
  too_long: [
    answered(400, { error: { message: 'prompt is too long: 2 tokens > 1 maximum' } }),
    'unavailable',
    true,
    'This conversation is too long for Our server. Start a new one, or ask another provider.',
  ],
  refused: [
    answered(422),
    'unavailable',
    true,
    'Our server refused this request (status 422). Shorten the conversation or choose another model.',
  ],
  rate_limited: [
    answered(429, {}, { 'retry-after': '7' }),
    'rate_limited',
    false,
    'Our server is asked too often at the moment. Try again in 7 seconds, or ask another provider.',
  ],
  trouble: [
    answered(503),
    'unavailable',
    false,
    'Our server has a problem at the moment (status 503). Try again soon, or ask another provider.',
  ],
  slow: [answered(408), 'timeout', false, 'Our server took too long. Try again, or ask another provider.'],
  unreachable: [
    failedWith(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })),
    'unavailable',
    false,
    'Our server cannot be reached. Check the network, or ask another provider.',
  ],
  address_refused: [
    failedWith(new RefusedAddressError('This address leads into a private network.')),
    'unavailable',
    false,
    'This server may not connect to the address of Our server. Whoever runs it can allow the address in SAFE_FETCH_ALLOW.',
  ],
  silent: [
    silence(asked, 30_000),
    'timeout',
    false,
    'Our server did not answer within 30 seconds. Try again, or ask another provider.',
  ],
  unreadable: [
    readFailure(new SyntaxError('sk-secret'), asked),
    'invalid_answer',
    false,
    'Our server sent an answer that cannot be read. Try again, or ask another provider.',
  ],
  empty: [
    emptyAnswer(asked, false),
    'invalid_answer',
    false,
    'Our server finished without an answer. Try again, or ask another provider.',
  ],
  filtered: [
    emptyAnswer(asked, true),
    'invalid_answer',
    true,
    'Our server declined to answer this message. Ask in another way, or ask another provider.',
  ],
  broken_off: [
    brokenOff(asked),
    'interrupted',
    false,
    'The answer of Our server broke off. What has arrived is kept; ask again for a whole answer.',
  ],
  stopped: [stopped(asked), 'stopped', false, 'The answer was stopped.'],
};

describe('every failure of a provider', () => {
  test.each(Object.entries(rows))('%s is recorded and told exactly so', (_kind, [error, outcome, about, sentence]) => {
    expect([error.outcome, error.aboutRequest, error.message]).toEqual([outcome, about, sentence]);
  });

  test('is in the table, and nothing else is', () => {
    expect(Object.keys(failureTable).sort()).toEqual(Object.keys(rows).sort());
  });
});

test.each([
  [{ error: { code: 'context_length_exceeded' } }],
  [{ error: { message: "This model's maximum context length is 8192 tokens." } }],
  [{ error: { message: 'The input token count (12) exceeds the maximum number of tokens allowed (10).' } }],
  [{ error: { message: 'the request exceeds the available context size' } }],
])('a conversation that is too long is known in the words of each vendor: %j', (body) => {
  expect(answered(400, body).message).toBe(rows.too_long[3]);
});

test.each([
  [1, '1 second,'],
  [2, '2 seconds,'],
])('a pause of %s is counted rightly', (seconds, words) => {
  expect(answered(429, {}, { 'retry-after': String(seconds) }).message).toContain(words);
});
