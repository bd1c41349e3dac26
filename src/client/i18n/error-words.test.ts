import { describe, expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import { BadServerAddress, foreignServer } from '#client/session/server-profile.ts';
import { errorStatus } from '#contract/kernel/errors.ts';
import { byBreakOff } from '#server/modules/conversations/verdict.ts';
import { errorWords } from './error-words.ts';
import { server } from './locales/fa/server.ts';

const english = errorWords(null, 'en');
const persian = errorWords(server, 'fa');
const anError = (code: string, part: { status?: number; message?: string; retryAfter?: number } = {}) =>
  new ApiError({ status: 400, code, message: 'What the server says.', ...part });

test('English shows what the server says', () => {
  expect(english.sentence(anError('conflict'))).toBe('What the server says.');
  expect(english.issue('email', 'Enter an e-mail address.')).toBe('Enter an e-mail address.');
  expect(english.answer('The answer broke off.')).toBe('The answer broke off.');
});

describe('Persian', () => {
  test.each([...Object.keys(errorStatus), 'network_error', 'timeout', 'signed_out', 'stream_stalled', 'http_418'])(
    'has a sentence for %s',
    (code) => expect(persian.sentence(anError(code, { status: 418 }))).toMatch(/^[^a-z]*[\u0600-\u06FF]/),
  );

  test('keeps the server’s sentence for a code that it does not know, such as the name of a method', () => {
    expect(persian.sentence(anError('toString'))).toBe('What the server says.');
  });

  test('says how long to wait, in its own figures', () => {
    expect(persian.sentence(anError('rate_limited', { retryAfter: 30 }))).toContain('۳۰ ثانیه');
  });

  test('says more than the code does where the server said more', () => {
    const message = 'Too many wrong passwords. Try again in 60 seconds.';
    expect(persian.sentence(anError('rate_limited', { message, retryAfter: 60 }))).toContain('گذرواژه');
  });

  test('says of a field what it wants, and what is wrong with a password', () => {
    expect(persian.issue('email', 'Enter an e-mail address.')).toBe(server.fields.email);
    expect(persian.issue('password', 'This password is one of the most common ones. Choose another.')).toContain(
      'رایج',
    );
    expect(persian.issue('colour', 'Choose one.')).toBe('Choose one.');
  });

  test.each(Object.values(byBreakOff).flatMap((end) => (end.status === 'failed' ? [end.message] : [])))(
    'says why an answer failed: %s',
    (message) => expect(persian.answer(message)).not.toMatch(/[a-z]/i),
  );

  test('names who failed, set apart from the direction of the sentence', () => {
    expect(persian.answer('OpenAI cannot be reached. Check the network, or ask another provider.')).toMatch(
      /^\u2068OpenAI\u2069 در دسترس نیست/,
    );
  });

  test.each(['', 'https://mina:secret@my.xentree.com', 'http://my.xentree.com'])(
    'says what is wrong with the address “%s”',
    (address) => {
      let refusal: unknown;
      try {
        foreignServer(address);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(BadServerAddress);
      expect(persian.sentence(refusal)).toMatch(/[\u0600-\u06FF]/);
    },
  );

  test('says nothing of an unexpected error', () => expect(persian.sentence(new Error('boom'))).toBeUndefined());
});
