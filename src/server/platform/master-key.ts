import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type MasterKey, masterKeys } from '#server/config-values.ts';

/** The keys of this server: whatever it signs, peppers or encrypts uses one derived from a master key for that purpose alone. */
export interface Keyring {
  /** The key for everything new. */
  readonly activeKeyId: string;
  /** All keys that still open what they made. */
  readonly keyIds: readonly string[];
  /** 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869). @throws when there is no such key. */
  deriveKey(purpose: string, keyId?: string): Buffer;
  /**
   * Encrypts a small secret with the active key as `v1.<key id>.<nonce>.<ciphertext>` (AES-256-GCM).
   * @param context says where it belongs, for example table, tenant and row: elsewhere it does not open.
   */
  seal(plaintext: string | Uint8Array, purpose: string, context: string): string;
  /** @throws UnsealError when it was changed, belongs elsewhere, or its key is gone. */
  open(sealed: string, purpose: string, context: string): Buffer;
}

/** A sealed secret does not open. Says no more, so that it tells an attacker nothing. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';

  constructor() {
    super('A stored secret cannot be opened with the master keys of this server.');
  }
}

/** `master.key` cannot be read as keys; the message is for the operator. */
export class DamagedKeyError extends Error {
  override readonly name = 'DamagedKeyError';

  constructor(file: string) {
    super(`${file} is damaged: restore it from a backup. Without it stored secrets and sessions are lost.`);
  }
}

const version = 'v1';

/** @param keys the active one first; at least one. */
export function createKeyring(keys: readonly MasterKey[]): Keyring {
  const [active] = keys;
  if (!active) throw new Error('A keyring needs a key.');
  const derived = new Map<string, Buffer>();

  function deriveKey(purpose: string, keyId = active?.id): Buffer {
    const name = `${keyId}/${purpose}`;
    const known = derived.get(name);
    if (known) return known;
    const master = keys.find(({ id }) => id === keyId);
    if (!master) throw new Error(`There is no master key with the id ${keyId}.`);
    const key = Buffer.from(hkdfSync('sha256', master.key, '', `xentree-dashboard/${purpose}`, 32));
    derived.set(name, key);
    return key;
  }

  /** Lengths are written out, so that no two pairs of purpose and context read the same. */
  const bound = (keyId: string, purpose: string, context: string) =>
    Buffer.from(JSON.stringify([version, keyId, purpose, context]));

  return {
    activeKeyId: active.id,
    keyIds: keys.map(({ id }) => id),
    deriveKey,
    seal(plaintext, purpose, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', deriveKey(`seal/${purpose}`), nonce);
      cipher.setAAD(bound(active.id, purpose, context));
      const sealed = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
      return [version, active.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(sealed, purpose, context) {
      const [, keyId, nonce, body] = /^v1\.([A-Za-z0-9]{1,16})\.([\w-]{16})\.([\w-]{22,})$/.exec(sealed) ?? [];
      if (!keyId || !nonce || !body || !keys.some(({ id }) => id === keyId)) throw new UnsealError();
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        deriveKey(`seal/${purpose}`, keyId),
        Buffer.from(nonce, 'base64url'),
        { authTagLength: 16 },
      );
      decipher.setAAD(bound(keyId, purpose, context));
      try {
        decipher.setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
      } catch {
        throw new UnsealError();
      }
    },
  };
}

/** The keyring of the configuration, or of `master.key` in the data folder, which is made when it is missing. */
export async function openKeyring(
  config: { dataDir: string; masterKeys?: MasterKey[] | undefined },
  warn: (message: string) => void = (message) => process.emitWarning(message),
): Promise<Keyring> {
  return createKeyring(config.masterKeys ?? (await keysOfFile(config.dataDir, warn)));
}

async function keysOfFile(folder: string, warn: (message: string) => void): Promise<MasterKey[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'master.key');
  await createFile(file);
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    warn(`${file} could be read by other users of this machine; it is now readable by its owner alone.`);
    await chmod(file, 0o600);
  }
  const keys = masterKeys.safeParse((await readFile(file, 'utf8')).trim());
  if (!keys.success) throw new DamagedKeyError(file);
  return keys.data;
}

/** Written and synced under another name and linked, so that nobody reads half a key; the one that exists stays. */
async function createFile(file: string): Promise<void> {
  if (await exists(file)) return;
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`k1:${randomBytes(32).toString('base64')}\n`);
    await handle.sync();
    await handle.close();
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
