import type { z } from 'zod';
import { connectBodies } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Clock as TokenClock } from '#tokens/clock.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import { type Caller, requireAdministrator, tenantFor } from './caller.ts';
import type { ConnectorRow } from './connectors.repository.ts';
import { type Exchange, NoAnswer } from './exchange.ts';
import type { Revocation } from './revocation.ts';
import type { Secrets } from './secrets.ts';
import { type LetGo, storeConnector } from './store.ts';
import { refusedToConnect, troubleOf } from './trouble.ts';
import type { Vendors } from './vendors/index.ts';
import type { Account, Vendor } from './vendors/vendor.ts';

interface Options {
  db: Db;
  clock: Clock;
  tokenClock: TokenClock;
  vendors: Vendors;
  secrets: Secrets;
  exchange: Exchange;
  revocation: Pick<Revocation, 'begin'>;
  letGo: LetGo;
  /** Why an address may not be asked; undefined where it may. */
  vetAddress: (url: URL) => Promise<string | undefined>;
  /** The same of what is written alone: the vendor's own host is known. */
  vetText: (url: URL) => string | undefined;
}

/** What is asked for, and whose it becomes. */
export interface Wish {
  id: string;
  vendor: Vendor;
  account: Account;
  tenantId: string;
  actor: { userId: string; username: string } | null;
  caller: Pick<Caller, 'userId' | 'requestId'>;
}

export type FormKind = keyof typeof connectBodies;

/** Connects services: obtains the first token, and stores it. */
export function createConnecting({ db, clock, tokenClock, vendors, secrets, exchange, vetAddress, ...rest }: Options) {
  const { vetText, revocation, letGo } = rest;

  async function checkAddress(vendor: Vendor, { tokenUrl }: Account, field: string, caller: Caller): Promise<void> {
    const own = vendor.ownHost(tokenUrl.host);
    if (!own) await requireAdministrator(db, caller, clock());
    const message = own ? vetText(tokenUrl) : await vetAddress(tokenUrl);
    if (message !== undefined)
      throw new AppError('validation_error', message, { issues: [{ path: `body.${field}`, message }] });
  }

  /** The token goes to this one, too. */
  async function checkApi(vendor: Vendor, account: Account, caller: Caller): Promise<void> {
    const { api, tokenUrl } = account;
    if (api !== null && api.host !== tokenUrl.host)
      await checkAddress(vendor, { ...account, tokenUrl: api }, 'api_url', caller);
  }

  async function obtain({ name }: Vendor, account: Account): Promise<TokenSet> {
    try {
      const asked = tokenClock.now();
      const outcome = account.outcome(await exchange.token(account.obtain()), 'obtain', asked);
      if (outcome.standing === 'ok') return outcome.set;
      throw refusedToConnect(troubleOf(outcome.standing, account), name);
    } catch (error) {
      if (error instanceof NoAnswer) throw refusedToConnect(troubleOf(error.standing, account), name);
      throw error;
    }
  }

  /** What the account is called there; that it cannot be told is no reason not to connect. */
  async function labelOf(account: Account, set: TokenSet): Promise<string | undefined> {
    try {
      const { body } = await exchange.api(account.probe(), set.access);
      return account.label(set, JSON.parse(body));
    } catch {
      return account.label(set, undefined);
    }
  }

  async function make({ vendor, account, caller, ...owner }: Wish): Promise<ConnectorRow> {
    const set = await obtain(vendor, account);
    const label = await labelOf(account, set);
    const made = { ...owner, ...caller, account, set, label, now: clock() };
    const { row, revocation: ending } = await storeConnector(db, secrets, letGo, made);
    revocation.begin(ending);
    return row;
  }

  return {
    make,

    /** Connects by what a form holds. Errors: `connector_refused`, `provider_unavailable`, `validation_error`, `forbidden`. */
    async byForm(caller: Caller, id: string, kind: FormKind, organizationId: string | undefined, body: unknown) {
      const vendor = vendors[kind];
      const account = vendor.restore(textsOf(fieldsOf(kind, body)));
      const owner = await tenantFor(db, caller, organizationId, clock());
      await checkAddress(vendor, account, addressFields[kind], caller);
      await checkApi(vendor, account, caller);
      return make({ id, vendor, account, caller, ...owner });
    },
  };
}

export type Connecting = ReturnType<typeof createConnecting>;

const addressFields: Record<FormKind, string> = {
  xentree: 'base_url',
  xee: 'token_url',
  xenioo: 'service_endpoint',
  we360: 'token_url',
};

/** The body as this kind wants it: that of another kind was a good request, but not to this address. */
function fieldsOf(kind: FormKind, body: unknown): object {
  const parsed: z.ZodSafeParseResult<object> = connectBodies[kind].safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: ['body', ...path].join('.'), message }));
  throw new AppError('validation_error', issues[0]?.message ?? 'This is not what the service is connected with.', {
    issues,
  });
}

const textsOf = (fields: object): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
