import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAbove, roles } from '#server/tenancy/permissions.ts';
import '#testing/property-seed.ts';
import { decideRow, type Situation } from './decide-row.ts';

const role = fc.constantFrom(...roles);
const teamId = fc.constantFrom(null, 't1', 't2');
const situation = fc.record<Situation>({
  importer: fc.record({ userId: fc.constant('me'), role: fc.constantFrom('owner' as const, 'admin' as const) }),
  account: fc.option(
    fc.record({
      userId: fc.constantFrom('me', 'you'),
      membership: fc.option(fc.record({ role, teamId }), { nil: null }),
    }),
    { nil: null },
  ),
  teamId: fc.constantFrom(null, 't1', undefined),
  waiting: fc.option(fc.record({ role, teamId }), { nil: null }),
});
const row = fc.record({
  email: fc.constantFrom('sam@example.org', 'nobody'),
  role: fc.constantFrom(null, 'Owner', 'admin', 'Team Manager', 'member', 'king'),
  team: fc.constantFrom(null, 'A'),
});
/** A line names a team exactly where there is one to look for. */
const given = fc
  .tuple(row, situation)
  .map(
    ([line, found]) => [line, { ...found, teamId: line.team === null ? null : (found.teamId ?? undefined) }] as const,
  );

test('nobody becomes or stops being an owner, gets a role above the importer’s, or is changed from above it', () => {
  fc.assert(
    fc.property(given, ([line, found]) => {
      const decision = decideRow(line, found);
      if (decision.outcome === 'added' || decision.outcome === 'invited') {
        expect(isAbove(decision.role, found.importer.role)).toBe(false);
        expect(['admin', 'team_manager', 'member']).toContain(decision.role);
      }
      if (decision.outcome !== 'updated') return;
      const { before, after } = decision;
      if (before.role !== after.role) {
        expect([before.role, after.role]).not.toContain('owner');
        expect(decision.userId).not.toBe('me');
      }
      expect(isAbove(before.role, found.importer.role)).toBe(false);
      expect(isAbove(after.role, found.importer.role)).toBe(false);
    }),
  );
});

test('a line that was carried out is unchanged when it comes again', () => {
  fc.assert(
    fc.property(given, ([line, found]) => {
      const decision = decideRow(line, found);
      if (decision.outcome === 'invalid') return;
      const account = found.account ?? null;
      const next: Situation = { ...found };
      if (decision.outcome === 'added')
        next.account = { userId: decision.userId, membership: { role: decision.role, teamId: decision.teamId } };
      if (decision.outcome === 'updated' && account) next.account = { ...account, membership: decision.after };
      if (decision.outcome === 'invited') next.waiting = { role: decision.role, teamId: decision.teamId };
      expect(decideRow(line, next)).toEqual({ outcome: 'unchanged' });
    }),
  );
});

test('an unknown role, an unknown team and what is no address are said to be so', () => {
  const found: Situation = {
    importer: { userId: 'me', role: 'owner' },
    account: null,
    teamId: null,
    waiting: null,
  };
  const line = { email: 'sam@example.org', role: null, team: null };
  expect(decideRow({ ...line, role: 'king' }, found)).toMatchObject({ message: expect.stringContaining('"king"') });
  expect(decideRow({ ...line, team: 'B9' }, { ...found, teamId: undefined })).toMatchObject({
    message: 'There is no team "B9".',
  });
  expect(decideRow({ ...line, email: 'sam' }, found)).toMatchObject({ outcome: 'invalid' });
});
