import type { Moment } from '../clock.ts';
import { type TokenSet, UnusableTokenAnswer } from '../token-set.ts';

/** A POST to a token endpoint. It holds secrets: never log it. */
export interface TokenRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a service answered, as far as it matters; the body is capped before it comes here. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

/** What was asked for: a first token, another one, or something of the service with a token. */
export type Purpose = 'obtain' | 'renew' | 'call';

/**
 * What an answer means. `transient` and `throttled` pass by themselves; `expired` is mended by another token; `reauth` by the person
 * alone; `config` by whoever set it up (another address, another client); `plan` by the plan that is paid for there; `scope` by more
 * rights; a `bug` is a request or an answer that one of the two sides has got wrong.
 */
export type Standing = 'ok' | 'transient' | 'throttled' | 'expired' | 'reauth' | 'config' | 'plan' | 'scope' | 'bug';

/** How one service hands out tokens: requests and answers, without a network. `C` is what it has to be told. */
export interface Dialect<C> {
  obtain(credentials: C): TokenRequest;
  /** The ways to another token, the best one first; each is tried only where the one before was refused as `reauth`. */
  renewals(credentials: C, set: TokenSet, now: Moment): readonly TokenRequest[];
  /** @throws UnusableTokenAnswer. What an answer leaves out is kept of the set before. */
  read(body: unknown, obtainedAt: Moment, before?: TokenSet): TokenSet;
  classify(answer: Answer, purpose: Purpose): Standing;
  /** How long after it was obtained a token is to be renewed, in milliseconds; null where its life is not known. */
  renewAfterMs(lifetimeMs: number | undefined): number | null;
}

const passing = new Set([408, 409, 425]);

/** What statuses and kinds of content mean for every service; undefined where the dialect has to look. */
export function usualStanding({ status, contentType }: Answer): Standing | undefined {
  if (status >= 500 || passing.has(status)) return 'transient';
  if (status === 429) return 'throttled';
  if (status >= 300 && status < 400) return 'config';
  // A page of a portal, a proxy or another program: nothing in it is looked at.
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(contentType ?? '')) return 'config';
  return undefined;
}

const isJson = (contentType: string | null): boolean =>
  /^\s*application\/(?:[\w.+-]*\+)?json\b/i.test(contentType ?? '');

/** The body as JSON; undefined where it says to be something else, or is broken. */
export function jsonOf({ contentType, body }: Answer): unknown {
  if (!isJson(contentType)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The own members of a JSON object; none of anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What came of asking for a token. */
export type TokenOutcome = { standing: 'ok'; set: TokenSet } | { standing: Exclude<Standing, 'ok' | 'expired'> };

/** Reads an answer of a token endpoint whole: nothing that it sends throws. */
export function tokenOutcome<C>(
  dialect: Dialect<C>,
  answer: Answer,
  purpose: 'obtain' | 'renew',
  obtainedAt: Moment,
  before?: TokenSet,
): TokenOutcome {
  const standing = dialect.classify(answer, purpose);
  if (standing === 'expired') return { standing: 'reauth' };
  if (standing !== 'ok') return { standing };
  if (!isJson(answer.contentType)) return { standing: answer.contentType === null ? 'bug' : 'config' };
  const body = jsonOf(answer);
  // Cut short on its way.
  if (body === undefined) return { standing: 'transient' };
  try {
    return { standing, set: dialect.read(body, obtainedAt, before) };
  } catch (error) {
    if (error instanceof UnusableTokenAnswer) return { standing: 'bug' };
    throw error;
  }
}

/** A form, as OAuth token endpoints take it; what is undefined is left out. */
export function formRequest(
  url: string,
  fields: Readonly<Record<string, string | undefined>>,
  headers: Readonly<Record<string, string>> = {},
): TokenRequest {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return {
    url,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(given).toString(),
  };
}

/** `Basic …` of RFC 7617, in UTF-8. */
export function basicAuthorization(name: string, secret: string): string {
  const bytes = new TextEncoder().encode(`${name}:${secret}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** `error` of RFC 6749 §5.2. */
export function oauthErrorOf(answer: Answer): string | undefined {
  const { error } = membersOf(jsonOf(answer));
  return typeof error === 'string' ? error : undefined;
}
