import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyring } from './master-key.ts';
import { createVault, LockedSecretError, type Place } from './vault.ts';

const aKey = (id: string) => ({ id, key: randomBytes(32) });
const place: Place = { table: 'ai_providers', tenant: 'platform', row: 'our-vllm', field: 'api_key' };

function refusalOf(open: () => unknown): LockedSecretError {
  try {
    open();
  } catch (error) {
    if (error instanceof LockedSecretError) return error;
  }
  throw new Error('It opened.');
}

test('a secret opens in its own place and in no other: not in another row, tenant, table or field', () => {
  const vault = createVault(createKeyring([aKey('k1')]));
  const text = fc.string({ maxLength: 12 });
  const anyPlace = fc.record({ table: text, tenant: text, row: text, field: text });
  fc.assert(
    fc.property(fc.string(), anyPlace, anyPlace, (secret, mine, other) => {
      const sealed = vault.seal(secret, mine);
      expect(vault.open(sealed, mine)).toBe(secret);
      fc.pre(JSON.stringify(mine) !== JSON.stringify(other));
      refusalOf(() => vault.open(sealed, other));
    }),
  );
});

test('two fields that are swapped in the table do not open, and the refusal tells neither', () => {
  const vault = createVault(createKeyring([aKey('k1')]));
  const other = { ...place, row: 'theirs' };
  const [mine, theirs] = [vault.seal('sk-mine', place), vault.seal('sk-theirs', other)];
  for (const swapped of [() => vault.open(theirs, place), () => vault.open(mine, other)]) {
    const { message } = refusalOf(swapped);
    expect(message).toContain('Enter the secret again');
    expect(message).not.toMatch(/sk-|v1\./);
  }
});

test('after a rotation every old secret is wrapped anew once, opens before and after, and survives the end of the old key', () => {
  const [first, second] = [aKey('k1'), aKey('k2')];
  const before = createVault(createKeyring([first]));
  const both = createVault(createKeyring([second, first]));
  const after = createVault(createKeyring([second]));
  for (let n = 0; n < 50; n += 1) {
    const at = { ...place, row: `provider-${n}` };
    const old = before.seal(`sk-${n}`, at);
    expect(both.open(old, at)).toBe(`sk-${n}`);
    const wrapped = both.rewrap(old, at);
    expect(wrapped).toMatch(/^v1\.k2\./);
    expect(both.rewrap(wrapped ?? '', at)).toBeNull();
    expect(after.open(wrapped ?? '', at)).toBe(`sk-${n}`);
  }
});

test('a key that was taken away too early is named, with what to do', () => {
  const sealed = createVault(createKeyring([aKey('k1')])).seal('sk-secret', place);
  const vault = createVault(createKeyring([aKey('k2')]));
  for (const refused of [() => vault.open(sealed, place), () => vault.rewrap(sealed, place)]) {
    const error = refusalOf(refused);
    expect(error.keyId).toBe('k1');
    expect(error.message).toContain('“k1”');
    expect(error.message).toContain('XENTREE_MASTER_KEYS');
  }
});

test('what is no sealed text is refused, whatever it is', () => {
  const vault = createVault(createKeyring([aKey('k1')]));
  fc.assert(fc.property(fc.string(), (text) => void refusalOf(() => vault.open(text, place))));
});
