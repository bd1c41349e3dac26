/** A refresh token as it lies in IndexedDB. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/**
 * Seals text with AES-GCM under a key that the browser keeps and never shows, bound to `context` (the server's id).
 * A copy of the database alone is then worth nothing; a script on this page could still use it.
 */
export interface SecretBox {
  seal(text: string, context: string): Promise<Sealed>;
  /** Null when it cannot be opened: another key, another server, a damaged record. */
  open(sealed: Sealed, context: string): Promise<string | null>;
}

/** `keep` stores the key if there is none yet and gives the one that is stored. */
export function createSecretBox(crypto: Crypto, keep: (fresh: CryptoKey) => Promise<CryptoKey>): SecretBox {
  const algorithm = { name: 'AES-GCM', length: 256 };
  let key: Promise<CryptoKey> | null = null;

  async function makeKey(): Promise<CryptoKey> {
    return keep(await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']));
  }
  const theKey = () => (key ??= makeKey());
  const how = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(context),
  });

  return {
    async seal(text, context) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return {
        iv,
        data: await crypto.subtle.encrypt(how(iv, context), await theKey(), new TextEncoder().encode(text)),
      };
    },
    async open({ iv, data }, context) {
      try {
        return new TextDecoder().decode(await crypto.subtle.decrypt(how(iv, context), await theKey(), data));
      } catch {
        return null;
      }
    },
  };
}
