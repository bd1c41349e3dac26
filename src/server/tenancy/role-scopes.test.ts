import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopes } from '#contract/kernel/scopes.ts';
import { effectiveScopes, expanded, scopesOfRole } from './role-scopes.ts';

const anyScopes = fc.subarray([...scopes]);
const anyRole = fc.constantFrom('owner', 'admin', 'team_manager', 'member');

test('a key never permits what the present role of its creator does not give', () => {
  fc.assert(
    fc.property(anyScopes, anyRole, (held, role) => {
      const given = scopesOfRole(role);
      for (const scope of effectiveScopes(held, role)) {
        expect(given).toContain(scope);
        expect(expanded(held)).toContain(scope);
      }
    }),
  );
});

test('whoever is demoted loses scopes and gains none', () => {
  fc.assert(
    fc.property(anyScopes, (held) => {
      const [owner, admin, manager, member] = (['owner', 'admin', 'team_manager', 'member'] as const).map(
        (role) => new Set(effectiveScopes(held, role)),
      );
      expect(admin).toEqual(owner);
      expect([...(manager ?? [])].every((scope) => admin?.has(scope))).toBe(true);
      expect([...(member ?? [])].every((scope) => manager?.has(scope))).toBe(true);
    }),
  );
});

test('broad scopes cover reading, writing, or both, and nothing covers api:admin but itself', () => {
  expect(expanded(['api:read'])).toEqual(scopes.filter((scope) => scope.endsWith(':read')));
  expect(expanded(['api:write'])).toEqual(scopes.filter((scope) => scope.endsWith(':write')));
  expect(expanded(['api:admin'])).toEqual(scopes);
  expect(expanded(scopes.filter((scope) => scope !== 'api:admin'))).not.toContain('api:admin');
  expect(expanded(['xel:read'])).toEqual(['xel:read']);
});

test('api:admin in the hands of somebody who is no administrator covers nothing', () => {
  expect(effectiveScopes(['api:admin'], 'member')).toEqual([]);
  expect(effectiveScopes(['api:admin', 'rag:read'], 'team_manager')).toEqual(['rag:read']);
});
