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
import { subjectOf, type TokenSet } from '#tokens/token-set.ts';

/** Something that is asked of a service with a token. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Besides the usual ones. */
  headers?: Readonly<Record<string, string>>;
  /** What an answer to this request means, where that is another thing than to the service as a whole. */
  classify?: (answer: Answer) => Standing | undefined;
  /** Asks for data: the answer may be large and take its time (`dataLimits`). */
  data?: true;
}

/** An account at a service, bound to what it has to be told: all that there is to say to that service of it. */
export interface Account {
  readonly kind: ConnectorKind;
  /** Kept, sealed, for renewals; strings alone. */
  readonly kept: Readonly<Record<string, string>>;
  /** Is it the operator of this server who has registered the client? */
  readonly ofOperator: boolean;
  /** The address that tokens are obtained at. */
  readonly tokenUrl: URL;
  /** Where the service is asked with a token; null where nobody has said it. */
  readonly api: URL | null;
  obtain(): TokenRequest;
  renewals(set: TokenSet, now: Moment): readonly TokenRequest[];
  outcome(answer: Answer, purpose: 'obtain' | 'renew', at: Moment, before?: TokenSet): TokenOutcome;
  classify(answer: Answer, purpose: Purpose): Standing;
  /** How long after it was obtained this one is to be renewed, in milliseconds, ahead of the end of its refresh token too. */
  renewAfterMs(set: TokenSet): number | null;
  /** Scopes without which it is of no use. */
  readonly needs: readonly string[];
  /** Asks for as little as shows that a token works. */
  probe(): ApiRequest;
  /** Whom the tokens are about there, as they themselves say. */
  subject(set: TokenSet): string | null;
  /** What the account is called there; undefined where nothing tells. */
  label(set: TokenSet, answer: unknown): string | undefined;
  /** Are they ended there with the access token, so that this has to live? */
  readonly endsByAccess: boolean;
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

type Bound =
  | 'obtain'
  | 'renewals'
  | 'outcome'
  | 'classify'
  | 'renewAfterMs'
  | 'subject'
  | 'needs'
  | 'ofOperator'
  | 'endsByAccess';
type AccountParts<C> = Omit<Account, Bound> & {
  dialect: Dialect<C>;
  credentials: C;
  needs?: readonly string[];
  ofOperator?: boolean;
  endsByAccess?: boolean;
};

const shareOfRefreshLife = 0.8;

function renewAfterMs<C>(dialect: Dialect<C>, { lifetimeMs, refreshLifetimeMs }: TokenSet): number | null {
  const after = dialect.renewAfterMs(lifetimeMs);
  if (typeof refreshLifetimeMs !== 'number') return after;
  return Math.min(after ?? Number.POSITIVE_INFINITY, shareOfRefreshLife * refreshLifetimeMs);
}

/** Binds credentials to their dialect. */
export function accountOf<C>({
  dialect,
  credentials,
  needs = [],
  ofOperator = false,
  endsByAccess = false,
  ...rest
}: AccountParts<C>): Account {
  return {
    ...rest,
    needs,
    ofOperator,
    endsByAccess,
    obtain: () => dialect.obtain(credentials),
    renewals: (set, now) => dialect.renewals(credentials, set, now),
    outcome: (answer, purpose, at, before) => tokenOutcome(dialect, answer, purpose, at, before),
    classify: dialect.classify,
    renewAfterMs: (set) => renewAfterMs(dialect, set),
    subject: ({ idToken, access }) => subjectOf(idToken ?? '') ?? subjectOf(access),
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
