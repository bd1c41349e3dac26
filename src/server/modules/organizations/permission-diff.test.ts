import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '#server/tenancy/permissions.ts';
import '#testing/property-seed.ts';
import { applyChanges, diffPermissions, losesLastOwner, type MemberFacts, permissionTable } from './permission-diff.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const teamId = fc.constantFrom(null, 'team-1', 'team-2');
const facts = fc.record<MemberFacts>({ role: fc.constantFrom(...roles), teamId });
const members = fc.dictionary(fc.constantFrom(...ids), facts).map((given) => new Map(Object.entries(given)));
const change = fc.record(
  { userId: fc.constantFrom(...ids), role: fc.constantFrom(...roles), teamId, remove: fc.boolean() },
  { requiredKeys: ['userId'] },
);
const changes = fc.array(change, { maxLength: 6 });

test('what is gained and lost, applied to before, is after', () => {
  fc.assert(
    fc.property(members, changes, fc.boolean(), fc.boolean(), (before, proposed, visible, visibleAfter) => {
      const [had, has] = [
        permissionTable(before, visible),
        permissionTable(applyChanges(before, proposed), visibleAfter),
      ];
      const table = new Map<string, string[]>(had);
      for (const { userId, gains, loses } of diffPermissions(had, has)) {
        const left = (table.get(userId) ?? []).filter((name) => !loses.includes(name));
        table.set(userId, [...left, ...gains].sort());
      }
      // Who has no permission left is no member.
      for (const [userId, names] of table) if (names.length === 0) table.delete(userId);
      expect(new Map([...table].sort())).toEqual(new Map([...has].sort()));
    }),
  );
});

test('nobody is named who gains and loses nothing, and nothing is both gained and lost', () => {
  fc.assert(
    fc.property(members, changes, (before, proposed) => {
      const after = applyChanges(before, proposed);
      expect(diffPermissions(permissionTable(after, false), permissionTable(after, false))).toEqual([]);
      for (const { gains, loses } of diffPermissions(permissionTable(before, false), permissionTable(after, false))) {
        expect(gains.length + loses.length).toBeGreaterThan(0);
        expect(gains.filter((name) => loses.includes(name))).toEqual([]);
      }
    }),
  );
});

test('the last owner disappears exactly where there was one and is none', () => {
  fc.assert(
    fc.property(members, changes, (before, proposed) => {
      const after = applyChanges(before, proposed);
      const owners = (of: typeof before) => [...of.values()].filter(({ role }) => role === 'owner').length;
      expect(losesLastOwner(before, after)).toBe(owners(before) > 0 && owners(new Map(after)) === 0);
    }),
  );
});

test('a manager who changes teams loses the one and gains the other', () => {
  const before = new Map([['a', { role: 'team_manager' as const, teamId: 'team-1' }]]);
  const after = applyChanges(before, [{ userId: 'a', teamId: 'team-2' }]);
  const [diff] = diffPermissions(permissionTable(before, false), permissionTable(after, false));
  expect(diff?.gains).toContain('stats:read@team:team-2');
  expect(diff?.loses).toContain('stats:read@team:team-1');
});
