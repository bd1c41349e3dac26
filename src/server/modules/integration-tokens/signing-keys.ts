import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Place, Vault } from '#server/platform/vault.ts';
import type { VerifyingKey } from './judge-token.ts';
import { publishMs, signingKid, statesOf } from './key-states.ts';
import * as repository from './signing-keys.repository.ts';

/** Keys that are kept in memory, ready for use. */
const size = 500;
/** RSA-3072 (ASVS 11.2.3): tens of milliseconds to seconds, beside the event loop. */
const generate = promisify(generateKeyPair);

/** The private half, and which key it is. */
export interface Signer {
  kid: string;
  privateKey: KeyObject;
}

const placeOf = (tenant: string, row: string): Place => ({
  ...{ table: 'integration_keys', tenant, row, field: 'sealed_private_key' },
});

/** SHA-256 of the SubjectPublicKeyInfo, hex: what people compare. */
export const fingerprintOf = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('hex');

/** The signing keys of tenants. The private halves are sealed for their tenant and key: elsewhere they do not open. */
export function createSigningKeys({ db, clock, vault }: { db: Db; clock: Clock; vault: Vault }) {
  // A key never changes under its name, so what was read once holds; whether it counts is read each time.
  const publicHalves = new Map<string, KeyObject>();
  const privateHalves = new Map<string, KeyObject>();
  const making = new Map<string, Promise<void>>();

  function remembered(map: Map<string, KeyObject>, name: string, make: () => KeyObject): KeyObject {
    const known = map.get(name);
    if (known) return known;
    if (map.size >= size) map.delete(map.keys().next().value ?? '');
    const made = make();
    map.set(name, made);
    return made;
  }

  function publicKeyOf({ tenantId, kid, publicKey }: repository.SigningKeyRow): KeyObject {
    return remembered(publicHalves, `${tenantId}/${kid}`, () =>
      createPublicKey({ key: publicKey, format: 'der', type: 'spki' }),
    );
  }

  function privateKeyOf({ tenantId, kid }: repository.SigningKeyRow, sealed: string): KeyObject {
    return remembered(privateHalves, `${tenantId}/${kid}`, () =>
      createPrivateKey({
        key: Buffer.from(vault.open(sealed, placeOf(tenantId, kid)), 'base64'),
        format: 'der',
        type: 'pkcs8',
      }),
    );
  }

  /** A new key; it is not stored yet, and from when it signs is for whoever stores it to say. */
  async function make(tenantId: string): Promise<(activeFrom: Date, createdAt: Date) => repository.SigningKeyRow> {
    const { publicKey, privateKey } = await generate('rsa', { modulusLength: 3072, publicExponent: 0x10001 });
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    return (activeFrom, createdAt) => {
      const kid = `k-${createdAt.toISOString().slice(0, 7)}-${fingerprintOf(spki).slice(0, 8)}`;
      const sealedPrivateKey = vault.seal(secret, placeOf(tenantId, kid));
      return { tenantId, kid, publicKey: spki, sealedPrivateKey, createdAt, activeFrom, compromisedAt: null };
    };
  }

  async function makeFirst(tenantId: string): Promise<void> {
    // Before the transaction, which would keep others waiting meanwhile.
    const made = await make(tenantId);
    await db.transaction(async (tx) => {
      await repository.lockKeys(tx, tenantId);
      const now = clock();
      if (signingKid(await repository.keysOf(tx, tenantId), now) !== undefined) return;
      await repository.insertKey(tx, made(now, now));
    });
  }

  return {
    publicKeyOf,
    /** Makes a key; to be stored by `follow`. */
    make,

    all: (tenantId: string) => repository.keysOf(db, tenantId),

    /** The key with this name, and how it stands; undefined where the tenant never had it. */
    async find(tenantId: string, kid: string): Promise<VerifyingKey | undefined> {
      const rows = await repository.keysOf(db, tenantId);
      const row = rows.find((one) => one.kid === kid);
      const state = row && statesOf(rows, clock()).get(kid);
      return row && state && { state, publicKey: publicKeyOf(row) };
    },

    /** The key that signs; a tenant's first one is made now, once however many ask. */
    async signer(tenantId: string): Promise<Signer> {
      for (;;) {
        const rows = await repository.keysOf(db, tenantId);
        const kid = signingKid(rows, clock());
        const row = rows.find((one) => one.kid === kid);
        if (row?.sealedPrivateKey) return { kid: row.kid, privateKey: privateKeyOf(row, row.sealedPrivateKey) };
        if (row) throw new Error(`The private half of the key ${row.kid} is gone although it signs.`);
        let first = making.get(tenantId);
        if (!first) {
          first = makeFirst(tenantId).finally(() => making.delete(tenantId));
          making.set(tenantId, first);
        }
        await first;
      }
    },

    /**
     * Stores a new key behind those that there are, under the lock of `lockKeys`: it signs at once where no other one does, and later
     * where verifiers may still know the old ones alone. Gives it, and the one before it.
     */
    async follow(tx: Db, tenantId: string, made: Awaited<ReturnType<typeof make>>) {
      const now = clock();
      const rows = await repository.keysOf(tx, tenantId);
      const states = statesOf(rows, now);
      const active = rows.find(({ kid }) => states.get(kid) === 'active');
      const row = made(active ? new Date(now.getTime() + publishMs) : now, now);
      await repository.insertKey(tx, row);
      return { row, previous: rows.findLast(({ kid }) => kid !== row.kid)?.kid ?? null };
    },

    /** Seals private keys with the master key in use; gives how many. Those that do not open stay as they are. */
    async rewrap(): Promise<number> {
      let wrapped = 0;
      for (const row of await repository.sealedKeys(db)) {
        const renewed = renewedSealing(vault, row);
        if (renewed !== null && (await repository.replaceSealing(db, row, row.sealedPrivateKey ?? '', renewed)))
          wrapped += 1;
      }
      return wrapped;
    },
  };
}

export type SigningKeys = ReturnType<typeof createSigningKeys>;

function renewedSealing(vault: Vault, { tenantId, kid, sealedPrivateKey }: repository.SigningKeyRow): string | null {
  try {
    return vault.rewrap(sealedPrivateKey ?? '', placeOf(tenantId, kid));
  } catch {
    return null;
  }
}
