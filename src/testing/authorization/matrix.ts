import type { Scope } from '#contract/kernel/scopes.ts';
import type { OrganizationRole } from '#contract/organizations.ts';

/**
 * Who may do what to an organization, as the written rules have it, apart from the code: who asks (`principals`), about what
 * (`relations`), and what of it (`rowsOf`). Every cell of the matrix comes from here.
 */

export interface Principal {
  /** What it shows; where that is good no longer, or not here, everything is answered with 401. */
  shows: 'nothing' | 'access token' | 'API key' | 'integration token';
  bad?: 'account deleted' | 'signed out' | 'over' | 'revoked' | 'elsewhere' | 'creator removed' | 'no credential here';
  /** Its place in the organization; without one it is nobody there. */
  role?: OrganizationRole;
  team?: 'A' | 'B';
  /** Administers the server. */
  platform?: true;
  /** Of a key: whose it is, and what it says that it permits. */
  of?: string;
  scopes?: readonly Scope[];
}

const person = (role?: OrganizationRole, team?: 'A' | 'B'): Principal => ({
  shows: 'access token',
  ...(role && { role }),
  ...(team && { team }),
});
const key = (of: string, ...scopes: Scope[]): Principal => ({ shows: 'API key', of, scopes });

export const principals: Readonly<Record<string, Principal>> = {
  anonymous: { shows: 'nothing', bad: 'no credential here' },
  'deleted account': { ...person(), bad: 'account deleted' },
  'signed out': { ...person(), bad: 'signed out' },
  'expired session': { ...person(), bad: 'over' },
  'platform admin': { ...person(), platform: true },
  outsider: person(),
  invited: person(),
  'removed member': person(),
  'expired admin': person(),
  'member of another': person(),
  'admin of another': person(),
  'owner of another': person(),
  member: person('member', 'A'),
  'member of another team': person('member', 'B'),
  'demoted owner': person('member', 'A'),
  'manager without a team': person('team_manager'),
  'manager of the team': person('team_manager', 'A'),
  'manager of another team': person('team_manager', 'B'),
  admin: person('admin'),
  'admin for a time': person('admin'),
  owner: person('owner'),
  'reading key of the owner': key('owner', 'organizations:read'),
  'key of the owner for everything': key('owner', 'api:admin'),
  'key of the owner for something else': key('owner', 'xel:read', 'rag:write'),
  'writing key of the admin': key('admin', 'organizations:write'),
  'key of the manager': key('manager of the team', 'api:read', 'api:write'),
  'key of the member': key('member', 'api:read', 'api:write'),
  'key of the demoted owner': key('demoted owner', 'api:admin', 'organizations:read'),
  'key of another': key('owner of another', 'api:admin'),
  'key of the removed member': { ...key('removed member', 'api:admin'), bad: 'creator removed' },
  'revoked key': { ...key('owner', 'api:admin'), bad: 'revoked' },
  'key that is over': { ...key('owner', 'api:admin'), bad: 'over' },
  'key for another address': { ...key('owner', 'api:admin'), bad: 'elsewhere' },
  'integration token': { shows: 'integration token', bad: 'no credential here' },
  'integration token of another': { shows: 'integration token', bad: 'no credential here' },
};

/** What is asked about, as the one who asks stands to it. */
export const relations = ['own', 'same team', 'same organization', 'other organization', 'missing'] as const;
export type Relation = (typeof relations)[number];

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
  /** Where a member is moved to. */
  into: string;
  /** An integration token that its owner was granted, and its id. */
  token: string;
  jti: string;
}

/**
 * Who may, by the lowest of the roles that do. `own team` is for administrators and the manager of the team that the thing belongs to;
 * what is `hidden` is missing to whoever may not, and `granted` is missing to all but the owner, to whom the token was granted.
 */
export type Least = 'anybody' | 'member' | 'manager' | 'own team' | 'admin' | 'hidden' | 'owner' | 'granted';

/** How an endpoint is called on a fixture, and who may. */
export interface Row {
  least: Least;
  url: string;
  body?: unknown;
  type?: string;
  /** Whoever administers the server may, too. */
  platform?: true;
  /** What somebody of a role is answered who asks this about themselves, where that is another rule. */
  self?: Partial<Record<OrganizationRole, 'may' | 403 | 404 | 409>>;
}

/** A module of the catalogue, and its first task. */
export const [moduleId, taskId] = ['a1-at-the-market', 'a1-at-the-market-1'];
const period = 'start_date=2026-10-01&end_date=2026-10-14';

/** Everybody leaves by themselves, but for the last owner. */
const leaving = { member: 'may', team_manager: 'may', admin: 'may', owner: 409 } as const;
/** Who teaches has nothing to do. */
const teaches = { team_manager: 404, admin: 404, owner: 404 } as const;

/** Whoever asks has not said that they share what they write. */
const unshared = { team_manager: 403, admin: 403, owner: 403 } as const;

/** The rows: what each endpoint is asked. */
export function rowsOf(at: Fixture): Record<string, Row> {
  const org = `/api/organizations/${at.org}`;
  const member = `${org}/members/${at.member}`;
  const stats = '/api/v1/admin/stats';
  const assignment = `${org}/assignments/${at.assignment}`;
  const learner = `${assignment}/learners/${at.member}`;
  const integration = '/api/integration';
  const grant = { mode: 'api', origin: 'https://school.example', scopes: ['profile:read'], ttlSeconds: 60 };
  const essay = `${org}/calibration/essays/${at.essay}`;
  return {
    'organizations.list': { least: 'anybody', url: '/api/organizations' },
    'organizations.create': {
      least: 'anybody',
      url: '/api/organizations',
      body: { name: 'New', slug: 'a-new-one' },
    },
    'organizations.get': { least: 'member', url: org },
    'organizations.update': { least: 'admin', url: org, body: { description: 'Changed' } },
    'organizations.remove': { least: 'owner', url: org },
    'organizations.members': { least: 'manager', url: `${org}/members` },
    'organizations.addMember': { least: 'manager', url: `${org}/members`, body: { user_id: at.spare } },
    'organizations.changeRole': { least: 'admin', url: member, body: { role: 'team_manager' }, self: { owner: 409 } },
    'organizations.replaceMember': {
      least: 'own team',
      url: member,
      body: { role: 'member', organization_id: at.into, team_id: null },
      self: { team_manager: 403, owner: 409 },
    },
    'organizations.removeMember': { least: 'admin', url: member, self: leaving },
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
      self: { team_manager: 403 },
    },
    'memberships.handOver': { least: 'owner', url: `${member}/make-owner`, self: { owner: 409 } },
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
      self: { team_manager: 403 },
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
    'assignments.learner': { least: 'own team', url: learner, self: teaches },
    'assignments.submission': { least: 'own team', url: `${learner}/submissions/${at.submission}`, self: teaches },
    'assignments.review': {
      least: 'own team',
      url: `${learner}/submissions/${at.submission}/reviews`,
      body: { comment: 'Well done', score: 80, returned: true },
      self: teaches,
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
    'memberPrivacy.work': { least: 'own team', url: `${org}/members/${at.member}/work?reason=Appeal`, self: unshared },
    'adminStats.memberProgress': { least: 'manager', url: `${stats}/progress/members?org_id=${at.org}&${period}` },
    'integrationTokens.grant': { least: 'member', url: `${integration}/grant`, body: { ...grant, tenantId: at.org } },
    'integrationTokens.verify': {
      least: 'anybody',
      url: `${integration}/verify`,
      body: { token: at.token, tenantId: at.org },
    },
    'integrationTokens.revoke': {
      least: 'hidden',
      url: `${integration}/revoke`,
      body: { tenantId: at.org, jti: at.jti, reason: 'Over' },
    },
    'integrationTokens.rotate': {
      least: 'granted',
      url: `${integration}/rotate`,
      body: { ...grant, integrationToken: at.token },
    },
    'integrationTokens.revocations': {
      least: 'admin',
      url: `/api/admin/integration-token-revocations?tenantId=${at.org}`,
      platform: true,
    },
    'integrationTokens.rotateKey': { least: 'admin', url: `${integration}/keys/rotate`, body: { tenantId: at.org } },
    'apiKeys.create': {
      least: 'member',
      url: '/api/api-keys',
      body: { name: 'Another', organization_id: at.org, scopes: ['xel:read'] },
    },
  };
}
