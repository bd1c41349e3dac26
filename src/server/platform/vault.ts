import { type Keyring, UnsealError } from './master-key.ts';

/** Where a secret lives. It opens nowhere else: a sealed text that is copied to another row, tenant or field is dead. */
export interface Place {
  table: string;
  /** Whose it is; `platform` for what belongs to the whole server. */
  tenant: string;
  row: string;
  field: string;
}

/** A stored secret that this server cannot open; the message says what to do, and nothing about the secret. */
export class LockedSecretError extends Error {
  override readonly name = 'LockedSecretError';
  /** The master key that sealed it. */
  readonly keyId: string;

  constructor(keyId: string, missing: boolean) {
    super(
      missing
        ? `It was stored under the master key “${keyId}”, which this server does not have. Put that key back into XENTREE_MASTER_KEYS, or enter the secret again.`
        : 'It was changed outside this server or belongs to another place. Enter the secret again.',
    );
    this.keyId = keyId;
  }
}

/** Secrets of people and of the server, encrypted at rest: sealed by the master key that is in use, opened by any that is there. */
export interface Vault {
  /** The text to store; it names the master key that sealed it. */
  seal(secret: string, place: Place): string;
  /** @throws LockedSecretError when it was changed, belongs elsewhere, or its master key is gone. */
  open(sealed: string, place: Place): string;
  /** The same secret under the master key in use; null when it is sealed by that already. @throws LockedSecretError */
  rewrap(sealed: string, place: Place): string | null;
}

const purpose = 'vault';

/** A vault on the master keys (AES-256-GCM with a nonce for each sealing; the place is the additional data). */
export function createVault(keyring: Keyring): Vault {
  const contextOf = ({ table, tenant, row, field }: Place) => JSON.stringify([table, tenant, row, field]);
  const keyIdOf = (sealed: string) => sealed.split('.')[1] ?? '';

  function open(sealed: string, place: Place): string {
    try {
      return keyring.open(sealed, purpose, contextOf(place)).toString('utf8');
    } catch (error) {
      if (!(error instanceof UnsealError)) throw error;
      const keyId = keyIdOf(sealed);
      throw new LockedSecretError(keyId, !keyring.keyIds.includes(keyId));
    }
  }

  const seal = (secret: string, place: Place) => keyring.seal(secret, purpose, contextOf(place));

  return {
    seal,
    open,
    rewrap: (sealed, place) => (keyIdOf(sealed) === keyring.activeKeyId ? null : seal(open(sealed, place), place)),
  };
}
