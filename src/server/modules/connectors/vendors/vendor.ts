import type { CatalogEntry, ConnectorKind } from '#contract/connector-shapes.ts';
import type { Moment } from '#tokens/clock.ts';
import {
  type Answer,
  type Dialect,
  type Purpose,
  type Standing,
  type TokenOutcome,
  type TokenRequest,
  tokenOutcome,
} from '#tokens/dialects/dialect.ts';
import type { TokenSet } from '#tokens/token-set.ts';

/** Something that is asked of a service with a token. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  /** Sent as JSON. */
  body?: unknown;
}

/** An account at a service, bound to what it has to be told: all that there is to say to that service of it. */
export interface Account {
  readonly kind: ConnectorKind;
  /** Kept, sealed, for renewals; strings alone. */
  readonly kept: Readonly<Record<string, string>>;
  /** The address that tokens are obtained at. */
  readonly tokenUrl: URL;
  obtain(): TokenRequest;
  renewals(set: TokenSet, now: Moment): readonly TokenRequest[];
  outcome(answer: Answer, purpose: 'obtain' | 'renew', at: Moment, before?: TokenSet): TokenOutcome;
  classify(answer: Answer, purpose: Purpose): Standing;
  renewAfterMs(lifetimeMs: number | undefined): number | null;
  /** Asks for as little as shows that a token works. */
  probe(): ApiRequest;
  /** What the account is called there; undefined where nothing tells. */
  label(set: TokenSet, answer: unknown): string | undefined;
  /** Ends the tokens there; undefined where the service has no way to. */
  revoke(set: TokenSet): TokenRequest | undefined;
}

/** One service that can be connected. */
export interface Vendor {
  readonly kind: ConnectorKind;
  readonly name: string;
  readonly entry: Omit<CatalogEntry, 'kind' | 'name'>;
  /** Is this host the vendor's own? Another one takes an administrator. */
  ownHost(host: string): boolean;
  /** The account of what was kept. */
  restore(kept: Readonly<Record<string, string>>): Account;
}

type AccountParts<C> = Omit<Account, 'obtain' | 'renewals' | 'outcome' | 'classify' | 'renewAfterMs'> & {
  dialect: Dialect<C>;
  credentials: C;
};

/** Binds credentials to their dialect. */
export function accountOf<C>({ dialect, credentials, ...rest }: AccountParts<C>): Account {
  return {
    ...rest,
    obtain: () => dialect.obtain(credentials),
    renewals: (set, now) => dialect.renewals(credentials, set, now),
    outcome: (answer, purpose, at, before) => tokenOutcome(dialect, answer, purpose, at, before),
    classify: dialect.classify,
    renewAfterMs: dialect.renewAfterMs,
  };
}

/** Is it this host, or one below it? */
export const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 254) : undefined;

/** What is to be kept: without what is undefined. */
export function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
}

/** Addresses are compared and joined without a slash at their end. */
export const withoutSlash = (address: string): string => address.replace(/\/+$/, '');
