import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKeyring, openKeyring, UnsealError } from './master-key.ts';

const aKey = (id: string) => ({ id, key: randomBytes(32) });

describe('sealing', () => {
  const keyring = createKeyring([aKey('k1')]);

  test('what was sealed opens in its place, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), fc.string(), (secret, purpose, context) => {
        expect([...keyring.open(keyring.seal(secret, purpose, context), purpose, context)]).toEqual([...secret]);
      }),
    );
  });

  test('it opens nowhere else', () => {
    const sealed = keyring.seal('secret', 'vault', 'tenant 1');
    expect(() => keyring.open(sealed, 'vault', 'tenant 2')).toThrow(UnsealError);
    expect(() => keyring.open(sealed, 'mail', 'tenant 1')).toThrow(UnsealError);
    expect(() => createKeyring([aKey('k1')]).open(sealed, 'vault', 'tenant 1')).toThrow(UnsealError);
  });

  test('no change of any character goes unnoticed', () => {
    const sealed = keyring.seal('a secret of 18 bits', 'vault', 'here');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'Ab0_-.'), (at, character) => {
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        // The last character of base64url may carry bits that mean nothing.
        fc.pre(changed !== sealed && at !== sealed.length - 1);
        expect(() => keyring.open(changed, 'vault', 'here')).toThrow(UnsealError);
      }),
    );
  });

  test('the same secret never looks the same', () => {
    expect(keyring.seal('secret', 'vault', 'here')).not.toBe(keyring.seal('secret', 'vault', 'here'));
  });

  test('after a rotation new secrets use the new key and old ones still open, until their key is removed', () => {
    const [first, second] = [aKey('k1'), aKey('k2')];
    const old = createKeyring([first]).seal('secret', 'vault', 'here');
    const rotated = createKeyring([second, first]);
    expect(rotated.open(old, 'vault', 'here').toString()).toBe('secret');
    expect(rotated.seal('secret', 'vault', 'here')).toMatch(/^v1\.k2\./);
    expect(() => createKeyring([second]).open(old, 'vault', 'here')).toThrow(UnsealError);
  });
});

test('each purpose and each master key has its own derived key of 32 bytes, the same every time', () => {
  const keyring = createKeyring([aKey('k1'), aKey('k2')]);
  const keys = [keyring.deriveKey('a'), keyring.deriveKey('b'), keyring.deriveKey('a', 'k2')];
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3);
  expect(keys.every((key) => key.length === 32)).toBe(true);
  expect(keyring.deriveKey('a', 'k1')).toEqual(keys[0]);
  expect(() => keyring.deriveKey('a', 'k9')).toThrow('k9');
});

describe('the key file', () => {
  let dataDir: string;
  const warnings: string[] = [];
  const open = () => openKeyring({ dataDir }, (message) => warnings.push(message));
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'xentree-key-'));
    warnings.length = 0;
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  test('is made at the first start, for its owner alone, and kept', async () => {
    const first = await open();
    expect((await stat(join(dataDir, 'master.key'))).mode & 0o777).toBe(0o600);
    expect((await open()).deriveKey('a')).toEqual(first.deriveKey('a'));
    expect(await readdir(dataDir)).toEqual(['master.key']);
    expect(warnings).toEqual([]);
  });

  test('is the same for all that start at the same time', async () => {
    const keyrings = await Promise.all(Array.from({ length: 8 }, open));
    expect(new Set(keyrings.map((keyring) => keyring.deriveKey('a').toString('hex'))).size).toBe(1);
  });

  test('that others could read is closed to them, with a warning', async () => {
    await open();
    await chmod(join(dataDir, 'master.key'), 0o644);
    await open();
    expect(warnings).toHaveLength(1);
    expect((await stat(join(dataDir, 'master.key'))).mode & 0o777).toBe(0o600);
  });

  test('that is damaged is refused and left as it is', async () => {
    await writeFile(join(dataDir, 'master.key'), 'k1:', { mode: 0o600 });
    await expect(open()).rejects.toThrow('master.key is damaged');
    expect(await readFile(join(dataDir, 'master.key'), 'utf8')).toBe('k1:');
  });

  test('is not made when the configuration has keys', async () => {
    const keyring = await openKeyring({ dataDir, masterKeys: [aKey('k7')] });
    expect(keyring.activeKeyId).toBe('k7');
    expect(await readdir(dataDir)).toEqual([]);
  });
});
