import { createHash } from 'node:crypto';
import { z } from 'zod';
import type {
  IntegrationFingerprint,
  IntegrationJwks,
  IntegrationKeyRotation,
  IntegrationRevocationItem,
} from '#contract/integration-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { askerOf, lacks, requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit } from '#server/tenancy/audit-log.ts';
import { auditOf, type Caller, memberOf } from './caller.ts';
import { isPublished, publishMs, renewMs, signingKid, statesOf } from './key-states.ts';
import { forgetOldKeys, keysOf, lockKeys, markCompromised, tenantsWithOldKeys } from './signing-keys.repository.ts';
import { fingerprintOf, type SigningKeys } from './signing-keys.ts';
import * as repository from './tokens.repository.ts';

/** Keys of whom nobody needs to know any more are forgotten after this time. */
const rememberedMs = 91 * 86_400_000;
const Position = z.tuple([z.iso.datetime(), z.string()]);

/** The same for a tenant that there is not and one that never signed anything. */
const noKeys = () => notFound('organization with signing keys');

/** What verifiers read of the keys of a tenant, and what its administrators do with them. */
export function createTenantKeysService({ db, clock, keys }: { db: Db; clock: Clock; keys: SigningKeys }) {
  /** Adds a key behind the others; the caller holds their lock. */
  async function follow(tx: Db, tenantId: string, made: Awaited<ReturnType<SigningKeys['make']>>) {
    const { row, previous } = await keys.follow(tx, tenantId, made);
    return { tenantId, kid: row.kid, activeFrom: row.activeFrom.toISOString(), previousKid: previous };
  }

  async function renew(tenantId: string): Promise<void> {
    const made = await keys.make(tenantId);
    await db.transaction(async (tx) => {
      await lockKeys(tx, tenantId);
      const now = clock();
      const newest = (await keysOf(tx, tenantId)).at(-1);
      // Another process was quicker.
      if (!newest || now.getTime() - newest.activeFrom.getTime() < renewMs) return;
      const { kid, activeFrom } = await follow(tx, tenantId, made);
      await appendAudit(tx, {
        ...{ tenantId, actor: null, action: 'integration_key_rotated', object: { kind: 'integration_key', id: kid } },
        changes: [{ field: 'active_from', before: null, after: activeFrom }],
        ...{ requestId: null, at: now },
      });
    });
  }

  return {
    async jwks(tenantId: string): Promise<{ body: IntegrationJwks; etag: string }> {
      const rows = await keys.all(tenantId);
      const states = statesOf(rows, clock());
      const published = rows.filter(({ kid }) => isPublished(states.get(kid)));
      if (published.length === 0) throw noKeys();
      const body: IntegrationJwks = {
        keys: published.map((row) => {
          const { n = '', e = '' } = keys.publicKeyOf(row).export({ format: 'jwk' });
          return { kty: 'RSA', n, e, kid: row.kid, use: 'sig', alg: 'RS256' };
        }),
      };
      const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`;
      return { body, etag };
    },

    async fingerprint(tenantId: string): Promise<IntegrationFingerprint> {
      const rows = await keys.all(tenantId);
      const now = clock();
      const states = statesOf(rows, now);
      const kid = signingKid(rows, now);
      const shown = (row: (typeof rows)[number]) => ({
        ...{ kid: row.kid, fingerprint: fingerprintOf(row.publicKey), notBefore: row.activeFrom.toISOString() },
      });
      const active = rows.find((row) => row.kid === kid);
      if (!active) throw noKeys();
      const next = rows.find((row) => row.kid !== kid && states.get(row.kid) === 'pending');
      const retiring = rows.filter((row) => states.get(row.kid) === 'retiring').reverse();
      return {
        ...{ tenantId, algorithm: 'SHA-256', ...shown(active), next: next ? shown(next) : null },
        retiring: retiring.map(shown),
      };
    },

    async rotateKey(
      caller: Caller,
      request: { tenantId: string; compromisedKid?: string | undefined },
    ): Promise<IntegrationKeyRotation> {
      const { tenantId, compromisedKid } = request;
      const ask = (tx: Db) =>
        requireWholeOrganization(tx, { ...askerOf(caller), now: clock() }, tenantId, 'tokens:write');
      await ask(db);
      const made = await keys.make(tenantId);
      return db.transaction(async (tx) => {
        const member = await ask(tx);
        await lockKeys(tx, tenantId);
        const now = clock();
        let revoked = 0;
        if (compromisedKid !== undefined) {
          if (!(await markCompromised(tx, tenantId, compromisedKid, now))) throw notFound('signing key');
          const how = {
            revokedAt: now,
            revokedBy: caller.userId,
            revokeReason: `The key ${compromisedKid} is compromised.`,
          };
          revoked = await repository.revokeSignedBy(tx, tenantId, compromisedKid, how);
        }
        const rows = await keysOf(tx, tenantId);
        const states = statesOf(rows, now);
        const waiting = rows.find(({ kid }) => states.get(kid) === 'pending');
        if (waiting && compromisedKid === undefined) {
          throw new AppError('conflict', 'A new key is waiting already. It signs when every verifier has seen it.');
        }
        const added = await follow(tx, tenantId, made);
        await appendAudit(
          tx,
          auditOf(caller, member, {
            action: compromisedKid === undefined ? 'integration_key_rotated' : 'integration_key_compromised',
            ...{ object: { kind: 'integration_key', id: compromisedKid ?? added.kid }, at: now },
            changes: {
              ...{ new_key: added.kid, active_from: added.activeFrom },
              revoked_tokens: compromisedKid === undefined ? null : String(revoked),
            },
          }),
        );
        return added;
      });
    },

    /** Revoked tokens, for administrators of the tenant and of the server. */
    async revocations(
      caller: Caller,
      query: repository.RevocationFilter & { tenantId: string; limit: number; cursor?: string | undefined },
    ) {
      const after = decodeCursor(query.cursor, Position);
      const member = await memberOf(db, caller, query.tenantId, clock());
      if (caller.role === 'admin') {
        if (!member && !(await repository.organizationExists(db, query.tenantId))) throw notFound('organization');
      } else if (!member) throw notFound('organization');
      else if (!member.permissions.has('tokens:read')) throw lacks();
      const rows = await repository.revocationsOf(db, query.tenantId, query, { limit: query.limit + 1, after });
      return pageFrom(
        rows,
        query.limit,
        ({ revokedAt, jti }) => [revokedAt?.toISOString(), jti],
        (row): IntegrationRevocationItem => ({
          ...{ jti: row.jti, tenantId: row.tenantId, reason: row.revokeReason ?? '', revokedBy: row.revokedBy ?? '' },
          ...{ revokedAt: (row.revokedAt ?? row.expiresAt).toISOString(), expiresAt: row.expiresAt.toISOString() },
          ...{ issuedAt: row.issuedAt.toISOString(), kid: row.kid, mode: row.mode, origin: row.origin },
          usesAfterRevocation: row.usesAfterRevocation,
        }),
      );
    },

    /** Follows keys that have signed for 90 days, and forgets what nobody needs. */
    async sweep(): Promise<void> {
      const now = clock().getTime();
      for (const tenantId of await tenantsWithOldKeys(db, new Date(now - renewMs))) await renew(tenantId);
      // Not at the instant: the clock of another process may be behind.
      await forgetOldKeys(db, new Date(now - publishMs), new Date(now - rememberedMs));
    },
  };
}

export type TenantKeysService = ReturnType<typeof createTenantKeysService>;
