import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { Place, Vault } from '#server/platform/vault.ts';
import { type Caller, tenantFor } from './caller.ts';
import type { Connecting } from './connecting.ts';
import * as repository from './connectors.repository.ts';
import { OperatorRefused } from './trouble.ts';
import { type GoogleAddresses, type GoogleClient, googleScopes } from './vendors/google-calendar.ts';
import type { Vendors } from './vendors/index.ts';
import { type XeeClient, xeeAuthorizeUrl } from './vendors/xee.ts';

export type RedirectKind = 'google-calendar' | 'xee';

/** How a flow ended, as the page of connections is told: a word for its address, no secret. */
export type FlowEnd = 'connected' | 'denied' | 'refused' | 'operator' | 'unavailable' | 'stale' | 'forbidden';

interface Options {
  db: Db;
  clock: Clock;
  vault: Vault;
  vendors: Vendors;
  connecting: Connecting;
  google: GoogleClient | null;
  googleAddresses: GoogleAddresses;
  xee: XeeClient | null;
  /** Which of these sessions go on. */
  liveSessions: (ids: string[]) => Promise<ReadonlySet<string>>;
}

export interface CallbackQuery {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
  iss?: string | undefined;
}

export const intentSeconds = 600;
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
const verifierPlace = (tenant: string, stateHash: Buffer): Place => ({
  table: 'connector_intents',
  tenant,
  row: stateHash.toString('base64url'),
  field: 'verifier',
});

/**
 * OAuth in the browser (security §5.4). An intent is good for one callback within ten minutes, and only with the cookie of the browser that
 * started it, while the session goes on that it was started in.
 */
export function createOauth(options: Options) {
  const { db, clock, vault, vendors, connecting, google, googleAddresses, xee } = options;

  function authorizationUrl(kind: RedirectKind, state: string, verifier: string, redirectUri: string): string {
    const url = new URL(kind === 'xee' ? xeeAuthorizeUrl : googleAddresses.authorize);
    const common = { response_type: 'code', redirect_uri: redirectUri, state };
    const fields: Record<string, string> =
      kind === 'xee'
        ? { ...common, client_id: xee?.clientId ?? '' }
        : {
            ...common,
            client_id: google?.clientId ?? '',
            scope: googleScopes.join(' '),
            code_challenge: hashOf(verifier).toString('base64url'),
            code_challenge_method: 'S256',
            // A refresh token comes with the consent alone.
            ...{ access_type: 'offline', prompt: 'consent', include_granted_scopes: 'true' },
          };
    for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
    return url.href;
  }

  async function finish(
    kind: RedirectKind,
    query: CallbackQuery,
    intent: repository.IntentRow,
    requestId: string,
  ): Promise<FlowEnd> {
    const now = clock();
    if (intent.kind !== kind || intent.expiresAt <= now) return 'stale';
    if (!(await options.liveSessions([intent.sessionId])).has(intent.sessionId)) return 'stale';
    if (kind === 'google-calendar' && query.iss !== undefined && query.iss !== googleAddresses.issuer) return 'stale';
    if (query.code === undefined) return query.error === 'access_denied' ? 'denied' : 'refused';
    const { userId, tenantId } = intent;
    const caller: Caller = { userId, role: 'user', sessionId: intent.sessionId, keyOrganization: null, requestId };
    // Whoever has lost the role meanwhile connects nothing for others.
    const owner = await tenantFor(db, caller, tenantId === userId ? undefined : tenantId, now);
    const verifier = vault.open(intent.sealedVerifier, verifierPlace(tenantId, intent.stateHash));
    const vendor = vendors[kind];
    const account = vendor.restore({ code: query.code, verifier, redirect_uri: intent.redirectUri });
    await connecting.make({ id: newId(), vendor, account, caller, ...owner });
    return 'connected';
  }

  return {
    /** @param redirectUri where the browser comes back to. Errors: `connector_refused` where the operator has not set it up. */
    async start(caller: Caller, kind: RedirectKind, organizationId: string | undefined, redirectUri: string) {
      if ((kind === 'xee' ? xee : google) === null) {
        throw new AppError('connector_refused', `The operator of this server has not set up ${vendors[kind].name}.`);
      }
      if (organizationId !== undefined && vendors[kind].entry.for === 'self') {
        throw new AppError('validation_error', `Everybody connects ${vendors[kind].name} for themselves.`, {
          issues: [{ path: 'query.organization_id', message: 'Leave it out.' }],
        });
      }
      const { sessionId, userId } = caller;
      if (sessionId === null) {
        throw new AppError(
          'forbidden',
          'This is connected in a browser by somebody who is signed in, not with an API key.',
        );
      }
      const { tenantId } = await tenantFor(db, caller, organizationId, clock());
      const [state, cookie, verifier] = [random(16), random(32), random(32)];
      const stateHash = hashOf(state);
      await repository.insertIntent(db, {
        ...{ stateHash, cookieHash: hashOf(cookie), tenantId, userId, sessionId, kind, redirectUri },
        sealedVerifier: vault.seal(verifier, verifierPlace(tenantId, stateHash)),
        expiresAt: new Date(clock().getTime() + intentSeconds * 1_000),
      });
      return { cookie, state, authorization_url: authorizationUrl(kind, state, verifier, redirectUri) };
    },

    /**
     * Ends a flow, whatever it brought. The code and the state are worth nothing afterwards. `known`: it is a flow that began in this
     * browser, whose cookie has done its work.
     */
    async finish(
      kind: RedirectKind,
      query: CallbackQuery,
      cookie: string | undefined,
      requestId: string,
    ): Promise<{ end: FlowEnd; known: boolean }> {
      const intent = query.state === undefined ? undefined : await repository.takeIntent(db, hashOf(query.state));
      if (!intent || cookie === undefined || !timingSafeEqual(intent.cookieHash, hashOf(cookie)))
        return { end: 'stale', known: false };
      const end = await finish(kind, query, intent, requestId).catch(endOf);
      return { end, known: true };
    },
  };
}

function endOf(error: unknown): FlowEnd {
  if (!(error instanceof AppError)) throw error;
  if (error instanceof OperatorRefused) return 'operator';
  if (error.code === 'connector_refused') return 'refused';
  return error.code === 'provider_unavailable' ? 'unavailable' : 'forbidden';
}

export type Oauth = ReturnType<typeof createOauth>;
