import { elapsedMs, type Moment } from './clock.ts';

/** What every token dialect is turned into. Lives are durations, so a wrong clock on either side does no harm. */
export interface TokenSet {
  readonly access: string;
  readonly refresh?: string;
  readonly obtainedAt: Moment;
  /** Life of the access token; absent when nobody says. */
  readonly lifetimeMs?: number;
  /** Life of the refresh token; `none` where it does not end by itself. */
  readonly refreshLifetimeMs?: number | 'none';
  readonly scopes?: readonly string[];
  /** Of OpenID Connect: who it was; comes with a first token alone. */
  readonly idToken?: string;
}

/** A token endpoint answered 2xx with something that is no token: a captive portal, a truncated body. Never definitive. */
export class UnusableTokenAnswer extends Error {
  override readonly name = 'UnusableTokenAnswer';
}

const longestLifeMs = 400 * 86_400_000;

/** A life in seconds (a number or digits) as milliseconds; 0, negative, NaN and more than 400 days are refused as undefined. */
export function saneLifeMs(seconds: unknown): number | undefined {
  const given = typeof seconds === 'string' && seconds.trim() !== '' ? Number(seconds) : seconds;
  if (typeof given !== 'number' || !(given > 0)) return undefined;
  const ms = given * 1_000;
  return ms <= longestLifeMs ? ms : undefined;
}

/** The claims of a JWT, read without verifying: good for durations and hints, never for trust. Null when it is no JWT. */
export function jwtClaims(token: string): Record<string, unknown> | null {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts[1]) return null;
  try {
    const binary = atob(parts[1].replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The life that a JWT states as `exp − iat`, in milliseconds: a duration, so no clock takes part. */
export function jwtLifeMs(token: string): number | undefined {
  const claims = jwtClaims(token);
  const { exp, iat } = claims ?? {};
  return typeof exp === 'number' && typeof iat === 'number' ? saneLifeMs(exp - iat) : undefined;
}

/** Whom a token is about, when it is a JWT that says so. */
export function subjectOf(token: string): string | null {
  const sub = jwtClaims(token)?.sub;
  return typeof sub === 'string' && sub !== '' ? sub : null;
}

/** Can it stand in an Authorization header? Printable ASCII without spaces. */
export function isTokenText(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/** Is the access token past the life that it was given? An unknown life never is. */
export function hasLapsed(set: TokenSet, now: Moment): boolean {
  return set.lifetimeMs !== undefined && elapsedMs(set.obtainedAt, now) >= set.lifetimeMs;
}

/** The set with this refresh token. Where there is no set, after a reload for instance, one whose access token has lapsed. */
export function withRefresh(set: TokenSet | null, refresh: string | null | undefined, now: Moment): TokenSet | null {
  if (!refresh) return set;
  return set ? { ...set, refresh } : { access: '', refresh, obtainedAt: now, lifetimeMs: 0 };
}
