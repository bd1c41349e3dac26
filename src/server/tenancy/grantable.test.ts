import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopes } from '#contract/kernel/scopes.ts';
import { beyond, unknownScopes } from './grantable.ts';

const anyName = fc.oneof(fc.constantFrom(...scopes, 'profile:read', 'quota:read'), fc.string());

test('what is unknown is never given away, whatever somebody holds', () => {
  fc.assert(
    fc.property(fc.array(anyName), (wanted) => {
      const refused = beyond(wanted, scopes);
      for (const name of unknownScopes(wanted)) expect(refused).toContain(name);
    }),
  );
});

test('a token never permits what its issuer does not hold, nor to issue tokens, nor everything', () => {
  fc.assert(
    fc.property(fc.array(anyName), fc.subarray([...scopes]), (wanted, held) => {
      const given = wanted.filter((name) => !beyond(wanted, held).includes(name));
      for (const name of given) {
        const need = name === 'profile:read' ? 'conversations:read' : name === 'quota:read' ? 'live:read' : name;
        expect(held).toContain(need);
        expect(name).not.toMatch(/^(?:integrations|api):/);
      }
    }),
  );
});
