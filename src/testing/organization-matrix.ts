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
import type { TestServer, TestUser } from './server.ts';

/** An organization with one of everything that the endpoints name. */
export interface Fixture {
  org: string;
  team: string;
  member: string;
  invitation: string;
  joinCode: string;
  import: string;
  /** A change of several members, by the manager of the team. */
  change: string;
  domain: string;
  /** To the team of the member, who shares the answer. */
  assignment: string;
  submission: string;
  essay: string;
  holiday: string;
  /** Something that members searched for and did not find. */
  gap: string;
  /** Days that a holiday can have. */
  days: { starts_on: string; ends_on: string };
  /** Somebody who is not in it. */
  spare: string;
}

/** Who may, by the lowest of the roles that do: as the written rules have it, apart from the code. */
export type Least = 'anybody' | 'member' | 'manager' | 'own team' | 'admin' | 'owner';

/** How an endpoint is called on a fixture. */
export interface Asked {
  least: Least;
  url: string;
  body?: unknown;
  type?: string;
}

/** A module of the catalogue, and its first task. */
const [moduleId, taskId] = ['a1-at-the-market', 'a1-at-the-market-1'];
const period = 'start_date=2026-10-01&end_date=2026-10-14';

/** Who may rate is asked here, not how an evaluator judges. */
export const silentJudge = { name: 'silent', version: '1', evaluate: async () => null };

/** What each endpoint is asked; `own team` is for administrators and the manager of the member's team. */
export function askedOf(at: Fixture): Record<string, Asked> {
  const org = `/api/organizations/${at.org}`;
  const member = `${org}/members/${at.member}`;
  const stats = '/api/v1/admin/stats';
  const assignment = `${org}/assignments/${at.assignment}`;
  const learner = `${assignment}/learners/${at.member}`;
  const essay = `${org}/calibration/essays/${at.essay}`;
  return {
    'organizations.list': { least: 'anybody', url: '/api/organizations' },
    'organizations.create': {
      least: 'anybody',
      url: '/api/organizations',
      body: { name: 'New', slug: `n-${newId().slice(-12)}` },
    },
    'organizations.get': { least: 'member', url: org },
    'organizations.update': { least: 'admin', url: org, body: { description: 'Changed' } },
    'organizations.remove': { least: 'owner', url: org },
    'organizations.members': { least: 'manager', url: `${org}/members` },
    'organizations.addMember': { least: 'manager', url: `${org}/members`, body: { user_id: at.spare } },
    'organizations.changeRole': { least: 'admin', url: member, body: { role: 'team_manager' } },
    'organizations.replaceMember': {
      least: 'own team',
      url: member,
      body: { role: 'member', organization_id: at.org, team_id: null },
    },
    'organizations.removeMember': { least: 'admin', url: member },
    'organizations.auditLog': { least: 'admin', url: `${org}/audit-log` },
    'memberships.teams': { least: 'manager', url: `${org}/teams` },
    'memberships.createTeam': { least: 'admin', url: `${org}/teams`, body: { name: 'Another' } },
    'memberships.updateTeam': { least: 'admin', url: `${org}/teams/${at.team}`, body: { name: 'Renamed' } },
    'memberships.removeTeam': { least: 'admin', url: `${org}/teams/${at.team}` },
    'memberships.invitations': { least: 'admin', url: `${org}/invitations` },
    'memberships.invite': { least: 'admin', url: `${org}/invitations`, body: { emails: ['new@example.org'] } },
    'memberships.withdrawInvitation': { least: 'admin', url: `${org}/invitations/${at.invitation}` },
    'memberships.createJoinCode': { least: 'admin', url: `${org}/join-codes`, body: { role: 'member' } },
    'memberships.joinCodes': { least: 'admin', url: `${org}/join-codes` },
    'memberships.removeJoinCode': { least: 'admin', url: `${org}/join-codes/${at.joinCode}` },
    'memberships.previewChange': {
      least: 'own team',
      url: `${org}/members/preview-change`,
      body: { changes: [{ target_user_id: at.member, team_id: null }] },
    },
    'memberships.handOver': { least: 'owner', url: `${member}/make-owner` },
    'domains.list': { least: 'admin', url: `${org}/domains` },
    'domains.add': { least: 'owner', url: `${org}/domains`, body: { domain: 'new.example' } },
    'domains.check': { least: 'owner', url: `${org}/domains/${at.domain}/check` },
    'domains.remove': { least: 'owner', url: `${org}/domains/${at.domain}` },
    'holidays.list': { least: 'member', url: `${org}/holidays` },
    'holidays.declare': {
      least: 'own team',
      url: `${org}/holidays`,
      body: { name: 'Break', ...at.days, team_id: at.team },
    },
    'holidays.preview': { least: 'own team', url: `${org}/holidays/preview`, body: { ...at.days, team_id: at.team } },
    'holidays.withdraw': { least: 'own team', url: `${org}/holidays/${at.holiday}` },
    'rosters.list': { least: 'admin', url: `${org}/roster-imports` },
    'rosters.import': {
      least: 'admin',
      url: `${org}/roster-imports`,
      body: 'email\nroster@example.org\n',
      type: 'text/csv',
    },
    'rosters.get': { least: 'admin', url: `${org}/roster-imports/${at.import}` },
    'rosters.undo': { least: 'admin', url: `${org}/roster-imports/${at.import}/undo` },
    'memberChanges.list': { least: 'manager', url: `${org}/member-changes` },
    'memberChanges.start': {
      least: 'own team',
      url: `${org}/member-changes`,
      body: { user_ids: [at.member], action: { kind: 'team', team_id: null } },
    },
    'memberChanges.get': { least: 'own team', url: `${org}/member-changes/${at.change}` },
    'memberChanges.undo': { least: 'own team', url: `${org}/member-changes/${at.change}/undo` },
    'adminStats.overview': { least: 'manager', url: `${stats}/?organization_id=${at.org}&${period}` },
    'adminStats.user': { least: 'own team', url: `${stats}/users/${at.member}?organization_id=${at.org}&${period}` },
    'memberPrivacy.sharing': { least: 'member', url: `${org}/sharing` },
    'memberPrivacy.setSharing': { least: 'member', url: `${org}/sharing`, body: { progress: 'private' } },
    'memberPrivacy.receipts': { least: 'member', url: `${org}/access-receipts` },
    'memberPrivacy.progress': {
      least: 'own team',
      url: `${org}/members/${at.member}/progress?${period}&reason=Appeal`,
    },
    'assignments.list': { least: 'manager', url: `${org}/assignments` },
    'assignments.create': {
      least: 'own team',
      url: `${org}/assignments`,
      body: { module_id: moduleId, team_id: at.team, due_date: '2026-11-02' },
    },
    'assignments.get': { least: 'own team', url: assignment },
    'assignments.update': { least: 'own team', url: assignment, body: { note: 'Changed' } },
    'assignments.remove': { least: 'own team', url: assignment },
    'assignments.restore': { least: 'own team', url: `${assignment}/restore` },
    'assignments.learners': { least: 'own team', url: `${assignment}/learners` },
    'assignments.learner': { least: 'own team', url: learner },
    'assignments.submission': { least: 'own team', url: `${learner}/submissions/${at.submission}` },
    'assignments.review': {
      least: 'own team',
      url: `${learner}/submissions/${at.submission}/reviews`,
      body: { comment: 'Well done', score: 80, returned: true },
    },
    'calibration.essays': { least: 'manager', url: `${org}/calibration/essays` },
    'calibration.addEssay': {
      least: 'admin',
      url: `${org}/calibration/essays`,
      body: { title: 'New', text: 'I live in a small house near the sea with my dog. '.repeat(3) },
    },
    'calibration.essay': { least: 'manager', url: essay },
    'calibration.removeEssay': { least: 'admin', url: essay },
    'calibration.rate': {
      least: 'manager',
      url: `${essay}/ratings`,
      body: { coherence: 2, vocabulary: 2.5, grammar: 3, conventions: 1 },
    },
    'calibration.report': { least: 'manager', url: `${org}/calibration/report` },
    'searchGaps.list': { least: 'admin', url: `${org}/search-gaps` },
    'searchGaps.writeArticle': {
      least: 'admin',
      url: `${org}/search-gaps/${at.gap}/article`,
      body: { title: 'An article', content: 'What was asked for.' },
    },
    'aiProviders.organizationUsage': { least: 'admin', url: `${org}/ai-usage` },
    'knowledge.search': {
      least: 'member',
      url: '/api/knowledge/search',
      body: { query: 'anything', organization_id: at.org },
    },
    'memberPrivacy.work': { least: 'own team', url: `${org}/members/${at.member}/work?reason=Appeal` },
    'adminStats.memberProgress': { least: 'manager', url: `${stats}/progress/members?org_id=${at.org}&${period}` },
  };
}

/** Puts an organization into the database whose every text has the canary in it. */
export async function aFixture(
  server: TestServer,
  canary: string,
  people: readonly Placed[],
  member: Pick<TestUser, 'id'>,
  spare: Pick<TestUser, 'id'>,
): Promise<Fixture> {
  const { db } = server.database;
  const teams = [`${canary} team A`, `${canary} team B`] as const;
  const placed = people.map(
    ([user, role, team, end]): Placed =>
      [user, role, team && `${canary} team ${team}`, ...(end ? ([end] as const) : [])] as Placed,
  );
  const made = await anOrganization(server, [...placed, [member, 'member', teams[0]]], {
    name: `${canary} school`,
    teams: [...teams],
  });
  const tenantId = made.id;
  const now = server.clock.now;
  const [invitation, joinCode, importId, change, domain] = [newId(), newId(), newId(), newId(), newId()];
  const [holiday, gap] = [newId(), newId()];
  const later = new Date(now.getTime() + 86_400_000);
  await db.insert(invitations).values({
    ...{ tenantId, id: invitation, email: `${canary.toLowerCase()}@example.org`, role: 'member', teamId: null },
    ...{ codeHash: Buffer.from(invitation), invitedBy: canary, createdAt: now, expiresAt: later },
    ...{ mail: 'none', mailAttempts: 0 },
  });
  const code = { tenantId, id: joinCode, role: 'member' as const, codeHash: Buffer.from(joinCode), uses: 0 };
  await db.insert(joinCodes).values({ ...code, createdAt: now });
  const job = { tenantId, status: 'done', dryRun: false, total: 0, createdAt: now, finishedAt: now } as const;
  const manager = placed.find(([, role, team]) => role === 'team_manager' && team === teams[0]);
  await db.insert(rosterImports).values([
    { ...job, id: importId },
    { ...job, id: change, createdBy: manager?.[0].id, action: { kind: 'remove' } },
  ]);
  await db.insert(organizationDomains).values({
    ...{
      tenantId,
      id: domain,
      domain: `${canary.toLowerCase()}.example`,
      token: canary,
      status: 'pending',
      createdAt: now,
    },
  });
  const [assignment, submission, essay] = [newId(), newId(), newId()];
  const teamId = made.teams[teams[0]] ?? '';
  await db.insert(assignments).values({
    ...{ tenantId, id: assignment, moduleId, teamId, dueDate: '2026-11-01', note: canary, assignedBy: canary },
    createdAt: now,
  });
  await db.insert(sharingChoices).values({
    tenantId: member.id,
    organizationId: tenantId,
    progress: 'transcript',
    conversations: 'totals',
    changedAt: now,
    english: 'transcript',
  });
  await db.insert(xelSubmissions).values({
    ...{ tenantId: member.id, id: submission, taskId, moduleId, title: canary, type: 'mcq_single', skill: 'reading' },
    ...{ level: 'A1', response: { '1': canary }, score: 50, feedback: [], evaluation: null, targets: {}, hints: 0 },
    ...{ attempt: 1, xp: 0, timeSeconds: 1, at: now, localDate: '2026-10-20' },
  });
  const text = `${canary} `.repeat(30);
  await db.insert(calibrationEssays).values({ tenantId, id: essay, title: canary, text, words: 30, createdAt: now });
  const day = addDays(localDateAt(now, 0, '00:00'), 30);
  await db.insert(holidays).values({
    ...{ tenantId, id: holiday, teamId, name: `${canary} break`, startsOn: day, endsOn: day, declaredAt: now },
  });
  await db.insert(searchGaps).values({ tenantId, id: gap, key: canary, createdAt: now });
  const askers = [member.id, spare.id, ...people.flatMap(([user, role]) => (role === 'member' ? user.id : []))];
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
  return {
    ...{ org: tenantId, team: teamId, member: member.id, invitation, joinCode, import: importId, change, domain },
    ...{ holiday, gap, assignment, submission, essay, days: { starts_on: day, ends_on: day }, spare: spare.id },
  };
}
