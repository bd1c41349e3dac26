import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import {
  isAbove,
  type MembershipFacts,
  mayChange,
  mayGive,
  permissionNames,
  permissionsOf,
  type Role,
  roles,
} from './permissions.ts';

const facts = fc.record<MembershipFacts>({
  role: fc.constantFrom(...roles),
  teamId: fc.constantFrom(null, 'team-a', 'team-b'),
  rosterVisible: fc.boolean(),
});
const names = (given: Partial<MembershipFacts>) =>
  permissionNames(permissionsOf({ role: 'member', teamId: null, rosterVisible: false, ...given }));

test('a plain member sees the organization, and names only where the roster is visible', () => {
  expect(names({})).toEqual(['organization:read']);
  expect(names({ teamId: 'team-a' })).toEqual(['organization:read']);
  expect(names({ rosterVisible: true })).toEqual(['members:names', 'organization:read']);
});

test('a team manager manages the own team, and nobody without one', () => {
  expect(names({ role: 'team_manager', teamId: 'team-a' })).toEqual([
    'assignments:write@team:team-a',
    'calibration:rate@team:team-a',
    'documents:share',
    'holidays:write@team:team-a',
    'learners:read@team:team-a',
    'members:names@team:team-a',
    'members:read@team:team-a',
    'members:write@team:team-a',
    'organization:read',
    'stats:read@team:team-a',
    'teams:read@team:team-a',
  ]);
  expect(names({ role: 'team_manager' })).toEqual(['documents:share', 'organization:read']);
});

test('only owners delete the organization and prove domains; administrators may all the rest', () => {
  const owner = names({ role: 'owner' });
  expect(names({ role: 'admin' })).toEqual(
    owner.filter((name) => !['organization:delete', 'domains:write'].includes(name)),
  );
  expect(owner).toContain('organization:delete');
});

test('nobody gains by being lowered, and whoever may do something in the organization may so in each team', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...roles), (of, lower) => {
      fc.pre(isAbove(of.role, lower));
      const [high, low] = [permissionsOf(of), permissionsOf({ ...of, role: lower })];
      for (const [permission, reach] of low) {
        // A manager of the own team has nothing to manage without one; who is above has the organization.
        if (of.role === 'team_manager' && of.teamId === null) expect(high.has(permission)).toBe(true);
        expect(high.has(permission)).toBe(true);
        if (reach === 'organization') expect(high.get(permission)).toBe('organization');
      }
    }),
  );
});

test('nobody gives a role above the own one or changes somebody above; plain members do neither', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.constantFrom(...roles), (actor: Role, role: Role) => {
      if (mayGive(actor, role)) expect(isAbove(role, actor)).toBe(false);
      if (mayChange(actor, role)) expect(isAbove(role, actor)).toBe(false);
      expect(mayGive('member', role)).toBe(false);
      expect(mayChange('team_manager', role)).toBe(false);
      expect(mayGive('team_manager', role)).toBe(role === 'member');
      expect(mayGive('owner', role) && mayChange('owner', role)).toBe(true);
    }),
  );
});
