import { aiOrganizationBudgets } from '#server/db/schema/ai-providers.ts';
import { assignments } from '#server/db/schema/assignments.ts';
import { calibrationEssays } from '#server/db/schema/calibration.ts';
import { searchGapAskers, searchGaps } from '#server/db/schema/documents.ts';
import { organizationDomains } from '#server/db/schema/domains.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { holidays } from '#server/db/schema/holidays.ts';
import { invitations, joinCodes } from '#server/db/schema/invitations.ts';
import { sharingChoices } from '#server/db/schema/privacy.ts';
import { rosterImports } from '#server/db/schema/rosters.ts';
import { anOrganization, type Placed } from '#server/modules/organizations/testing/an-organization.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays, localDateAt } from '#server/platform/local-time.ts';
import { appendAudit } from '#server/tenancy/audit-log.ts';
import type { TestServer, TestUser } from '../server.ts';
import { type Fixture, moduleId, taskId } from './matrix.ts';

/** Who is about to be asked about, in each of the two teams; and somebody who is not in the organization. */
export interface Subjects {
  A: Pick<TestUser, 'id'>;
  B: Pick<TestUser, 'id'>;
  spare: Pick<TestUser, 'id'>;
}

/** Puts an organization into the database whose every text has the canary in it: what there is of each of its two teams. */
export async function aSchool(
  server: TestServer,
  canary: string,
  people: readonly Placed[],
  subjects: Subjects,
): Promise<{ A: Fixture; B: Fixture }> {
  const { db } = server.database;
  const named = (team: string) => `${canary} team ${team}`;
  const placed = people.map(
    ([user, role, team, end]): Placed => [user, role, team && named(team), ...(end ? ([end] as const) : [])] as Placed,
  );
  const learners: Placed[] = (['A', 'B'] as const).map((team) => [subjects[team], 'member', named(team)]);
  const made = await anOrganization(server, [...placed, ...learners], {
    name: `${canary} school`,
    teams: [named('A'), named('B')],
  });
  const tenantId = made.id;
  const now = server.clock.now;
  const [invitation, joinCode, domain, essay, gap, importId] = Array.from({ length: 6 }, newId) as [
    ...[string, string, string, string, string, string],
  ];
  const later = new Date(now.getTime() + 86_400_000);
  const lower = canary.toLowerCase();
  await db.insert(invitations).values({
    ...{ tenantId, id: invitation, email: `${lower}@example.org`, role: 'member', teamId: null },
    ...{ codeHash: Buffer.from(invitation), invitedBy: canary, createdAt: now, expiresAt: later },
    ...{ mail: 'none', mailAttempts: 0 },
  });
  const code = { tenantId, id: joinCode, role: 'member' as const, codeHash: Buffer.from(joinCode), uses: 0 };
  await db.insert(joinCodes).values({ ...code, createdAt: now });
  const job = { tenantId, status: 'done', dryRun: false, total: 0, createdAt: now, finishedAt: now } as const;
  await db.insert(rosterImports).values({ ...job, id: importId });
  const of = { tenantId, id: domain, domain: `${lower}.example`, token: canary };
  await db.insert(organizationDomains).values({ ...of, status: 'pending', createdAt: now });
  const text = `${canary} `.repeat(30);
  await db.insert(calibrationEssays).values({ tenantId, id: essay, title: canary, text, words: 30, createdAt: now });
  await db.insert(searchGaps).values({ tenantId, id: gap, key: canary, createdAt: now });
  const asking = [...Object.values(subjects), ...people.flatMap(([user, role]) => (role === 'member' ? user : []))];
  const askers = [...new Set(asking.map(({ id }) => id))];
  await db
    .insert(searchGapAskers)
    .values(askers.map((userId) => ({ tenantId, gapId: gap, userId, query: canary, times: 1, lastAskedAt: now })));
  await db.insert(aiOrganizationBudgets).values({ tenantId, monthlyTokens: 1_000, updatedAt: now });
  await db.transaction((tx) =>
    appendAudit(tx, {
      ...{ tenantId, actor: { userId: 'x', username: canary }, action: 'tested', object: null, changes: [] },
      ...{ requestId: null, at: now },
    }),
  );
  const shared = { org: tenantId, into: tenantId, invitation, joinCode, import: importId, domain, essay, gap };
  const day = addDays(localDateAt(now, 0, '00:00'), 30);
  const rest = { days: { starts_on: day, ends_on: day }, spare: subjects.spare.id, token: 'none', jti: 'none' };
  const ofTeam = async (team: 'A' | 'B'): Promise<Fixture> => {
    const manager = placed.find(([, role, name]) => role === 'team_manager' && name === named(team));
    const place = { tenantId, teamId: made.teams[named(team)] ?? '' };
    const own = await ofOneTeam(server, canary, { ...place, learner: subjects[team].id, manager: manager?.[0].id });
    return { ...shared, ...rest, team: place.teamId, ...own };
  };
  return { A: await ofTeam('A'), B: await ofTeam('B') };
}

/** What belongs to one team: a learner who shares everything, an assignment with an answer, a job of its manager, a holiday. */
async function ofOneTeam(
  { database: { db }, clock: { now } }: TestServer,
  canary: string,
  {
    tenantId,
    teamId,
    learner,
    manager,
  }: { tenantId: string; teamId: string; learner: string; manager?: string | undefined },
): Promise<Pick<Fixture, 'member' | 'change' | 'assignment' | 'submission' | 'holiday'>> {
  const [change, assignment, submission, holiday] = [newId(), newId(), newId(), newId()];
  await db.insert(rosterImports).values({
    ...{ tenantId, id: change, status: 'done', dryRun: false, total: 0, createdAt: now, finishedAt: now },
    ...{ createdBy: manager, action: { kind: 'remove' } },
  });
  await db.insert(assignments).values({
    ...{ tenantId, id: assignment, moduleId, teamId, dueDate: '2026-11-01', note: canary, assignedBy: canary },
    createdAt: now,
  });
  await db.insert(sharingChoices).values({
    ...{ tenantId: learner, organizationId: tenantId, progress: 'transcript', conversations: 'totals' },
    ...{ changedAt: now, english: 'transcript' },
  });
  await db.insert(xelSubmissions).values({
    ...{ tenantId: learner, id: submission, taskId, moduleId, title: canary, type: 'mcq_single', skill: 'reading' },
    ...{ level: 'A1', response: { '1': canary }, score: 50, feedback: [], evaluation: null, targets: {}, hints: 0 },
    ...{ attempt: 1, xp: 0, timeSeconds: 1, at: now, localDate: '2026-10-20' },
  });
  const day = addDays(localDateAt(now, 0, '00:00'), 30);
  const dates = { startsOn: day, endsOn: day, declaredAt: now };
  await db.insert(holidays).values({ tenantId, id: holiday, teamId, name: `${canary} break`, ...dates });
  return { member: learner, change, assignment, submission, holiday };
}
