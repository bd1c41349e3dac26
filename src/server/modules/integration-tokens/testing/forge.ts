import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { MasterKey } from '#server/config-values.ts';
import { integrationKeys } from '#server/db/schema/access.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createVault } from '#server/platform/vault.ts';
import type { TestServer } from '#testing/server.ts';

/** What somebody could make who has got hold of the private key of a tenant. */

export async function privateKeyOf(
  server: TestServer,
  masterKeys: readonly MasterKey[],
  tenantId: string,
  kid: string,
): Promise<KeyObject> {
  const [row] = await server.database.db
    .select()
    .from(integrationKeys)
    .where(and(eq(integrationKeys.tenantId, tenantId), eq(integrationKeys.kid, kid)));
  const place = { table: 'integration_keys', tenant: tenantId, row: kid, field: 'sealed_private_key' };
  const secret = createVault(createKeyring(masterKeys)).open(row?.sealedPrivateKey ?? '', place);
  return createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
}

/** Header and claims of a token. */
export function partsOf(token: string): [Record<string, unknown>, Record<string, unknown>] {
  const [header = '', claims = ''] = token.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  return [read(header), read(claims)];
}

export const encoded = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token of this header and these claims (JSON, or text that is taken as it is), truly signed. */
export function forged(header: unknown, claims: unknown, key: KeyObject, algorithm = 'sha256'): string {
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${sign(algorithm, Buffer.from(signed), key).toString('base64url')}`;
}
