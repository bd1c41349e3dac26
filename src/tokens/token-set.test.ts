import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXentreeTokens } from './dialects/xentree.ts';
import { hasLapsed, jwtClaims, jwtLifeMs, saneLifeMs, subjectOf, UnusableTokenAnswer } from './token-set.ts';

const at = { wall: 1_000_000, mono: 500 };
const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

describe('a stated life', () => {
  test.each([0, -1, Number.NaN, Infinity, 400 * 86_400 + 1, '', 'soon', null, undefined, {}, true])(
    '%s is refused',
    (seconds) => {
      expect(saneLifeMs(seconds)).toBeUndefined();
    },
  );

  test('is taken as a number or as digits, up to 400 days', () => {
    expect(saneLifeMs(600)).toBe(600_000);
    expect(saneLifeMs('600')).toBe(600_000);
    expect(saneLifeMs(400 * 86_400)).toBe(400 * 86_400_000);
  });
});

describe('a JWT', () => {
  test('has the life exp − iat, whatever year its server thinks it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 4e9 }), fc.integer({ min: 1, max: 90 * 86_400 }), (iat, life) => {
        expect(jwtLifeMs(jwt({ iat, exp: iat + life }))).toBe(life * 1_000);
      }),
    );
  });

  test('without a sane pair of claims has an unknown life', () => {
    for (const claims of [{}, { exp: 5 }, { iat: 5, exp: 5 }, { iat: 9, exp: 5 }, { iat: '1', exp: '9' }])
      expect(jwtLifeMs(jwt(claims))).toBeUndefined();
  });

  test('tells its subject, non-ASCII names too', () => {
    expect(subjectOf(jwt({ sub: 'مینا' }))).toBe('مینا');
    expect(subjectOf('opaque')).toBeNull();
  });

  test('is never a reason to throw', () => {
    fc.assert(fc.property(fc.string(), fc.base64String(), (a, b) => void jwtClaims(`${a}.${b}.x`)));
    for (const token of ['', '.', '..', 'a.b.c', `a.${btoa('null')}.c`, `a.${btoa('5')}.c`])
      expect(jwtClaims(token)).toBeNull();
  });
});

describe('a Xentree token answer', () => {
  test('prefers expires_in, else the duration of the JWT, else the life is unknown', () => {
    const access_token = jwt({ iat: 10, exp: 130 });
    expect(readXentreeTokens({ access_token, expires_in: 600 }, at).lifetimeMs).toBe(600_000);
    expect(readXentreeTokens({ access_token }, at).lifetimeMs).toBe(120_000);
    expect(readXentreeTokens({ access_token, expires_in: 0 }, at).lifetimeMs).toBe(120_000);
    expect(readXentreeTokens({ access_token: 'opaque' }, at).lifetimeMs).toBeUndefined();
  });

  test('has no refresh token where it is empty or missing', () => {
    expect(readXentreeTokens({ access_token: 'a', refresh_token: '' }, at)).not.toHaveProperty('refresh');
    expect(readXentreeTokens({ access_token: 'a' }, at)).not.toHaveProperty('refresh');
    expect(readXentreeTokens({ access_token: 'a', refresh_token: 'r' }, at).refresh).toBe('r');
  });

  test.each([
    null,
    'text',
    5,
    [],
    {},
    { access_token: '' },
    { access_token: 'a b' },
    { access_token: 'a\nX-Evil: 1' },
    { access_token: 'a', token_type: 'mac' },
  ])('that is %j is unusable', (body) => {
    expect(() => readXentreeTokens(body, at)).toThrow(UnusableTokenAnswer);
  });
});

test('a token lapses by whichever clock went further, and one of unknown life never does', () => {
  const set = { access: 'a', obtainedAt: at, lifetimeMs: 1_000 };
  expect(hasLapsed(set, { wall: at.wall + 999, mono: at.mono + 999 })).toBe(false);
  expect(hasLapsed(set, { wall: at.wall - 1e9, mono: at.mono + 1_000 })).toBe(true);
  expect(hasLapsed(set, { wall: at.wall + 1_000, mono: at.mono })).toBe(true);
  expect(hasLapsed({ access: 'a', obtainedAt: at }, { wall: at.wall * 9, mono: 1e12 })).toBe(false);
});
