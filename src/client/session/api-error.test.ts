// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError, errorFrom, retryAfterSeconds } from './api-error.ts';

const now = Date.UTC(2026, 9, 14);
const of = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  errorFrom(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }), now);

describe('an error answer becomes one ApiError', () => {
  test('ours: detail with code, sentence, issues and what else it says', async () => {
    const detail = {
      error: 'INSUFFICIENT_API_KEY_SCOPE',
      message: 'No.',
      required_scope: 'xel:read',
      granted_scopes: [],
      issues: [{ path: 'body.a', message: 'b' }],
    };
    expect(await of(403, { detail }, { 'x-request-id': 'r1' })).toMatchObject({
      status: 403,
      code: 'INSUFFICIENT_API_KEY_SCOPE',
      message: 'No.',
      issues: [{ path: 'body.a', message: 'b' }],
      extra: { required_scope: 'xel:read', granted_scopes: [] },
      requestId: 'r1',
    });
  });

  test('FastAPI: detail as text', async () => {
    expect(await of(404, { detail: 'Gone fishing' })).toMatchObject({ code: 'not_found', message: 'Gone fishing' });
  });

  test('FastAPI: detail as a list', async () => {
    const detail = [{ loc: ['body', 'email'], msg: 'field required', type: 'missing' }];
    expect(await of(422, { detail })).toMatchObject({
      code: 'validation_error',
      issues: [{ path: 'body.email', message: 'field required' }],
    });
  });

  test('problem+json', async () => {
    const body = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'Name taken.',
      code: 'slug_taken',
      errors: [{ pointer: '#/slug', detail: 'taken' }],
    };
    expect(await of(409, body)).toMatchObject({
      code: 'slug_taken',
      message: 'Name taken.',
      issues: [{ path: '#/slug', message: 'taken' }],
    });
    expect(await of(409, { type: 'about:blank', title: 'Conflict' })).toMatchObject({
      code: 'conflict',
      message: 'Conflict',
    });
  });

  test('OAuth', async () => {
    expect(await of(400, { error: 'invalid_grant', error_description: 'Token is not active' })).toMatchObject({
      code: 'invalid_grant',
      message: 'Token is not active',
    });
  });

  test('Xee: a list', async () => {
    const body = [{ type: 'PARAMETERS_ERROR', message: 'Missing parameter', tip: 'Set the code' }];
    expect(await of(400, body)).toMatchObject({ code: 'PARAMETERS_ERROR', message: 'Missing parameter. Set the code' });
  });

  test('a bare message', async () => {
    expect(await of(403, { message: 'Invalid authentication' })).toMatchObject({
      code: 'forbidden',
      message: 'Invalid authentication',
    });
  });

  test('no JSON at all: a sentence for a person, never the page itself', async () => {
    const error = await of(502, '<html><h1>Bad Gateway</h1>');
    expect(error).toMatchObject({ status: 502, code: 'service_unavailable' });
    expect(error.message).not.toContain('<');
    expect(await of(401, 'Log in to the Wi-Fi')).toMatchObject({ code: 'http_401' });
    expect(await of(401, '', { 'www-authenticate': 'Bearer error="invalid_token"' })).toMatchObject({
      code: 'unauthorized',
    });
  });

  test('whatever the body, it has a status, a code and a sentence, and no prototype is touched', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 400, max: 599 }),
        fc.oneof(fc.json(), fc.string(), fc.constant('{"__proto__":{"polluted":1}}')),
        async (status, body) => {
          const error = await of(status, body);
          expect(error).toBeInstanceOf(ApiError);
          expect(error.code).not.toBe('');
          expect(error.message).not.toBe('');
          expect(({} as { polluted?: 1 }).polluted).toBeUndefined();
        },
      ),
    );
  });
});

test('Retry-After is seconds or a date, and never in the past', () => {
  expect(retryAfterSeconds('120', now)).toBe(120);
  expect(retryAfterSeconds(new Date(now + 90_000).toUTCString(), now)).toBe(90);
  expect(retryAfterSeconds(new Date(now - 90_000).toUTCString(), now)).toBe(0);
  for (const header of [null, '', 'soon', '-5']) expect(retryAfterSeconds(header, now) ?? 0).toBeGreaterThanOrEqual(0);
});
