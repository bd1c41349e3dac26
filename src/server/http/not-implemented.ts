import type { OperationId } from '#contract/index.ts';

/**
 * The endpoints that answer 501 `not_implemented` until their part is built: promised and described, not yet there.
 * Whoever builds a part takes its lines out here; the API reference follows.
 */
const planned = [
  // Organizations, their members and their audit log.
  'organizations.create',
  'organizations.get',
  'organizations.update',
  'organizations.remove',
  'organizations.members',
  'organizations.addMember',
  'organizations.changeRole',
  'organizations.replaceMember',
  'organizations.removeMember',
  'organizations.auditLog',

  // Teams, invitations, join codes and the preview of a change.
  'memberships.teams',
  'memberships.createTeam',
  'memberships.updateTeam',
  'memberships.removeTeam',
  'memberships.invitations',
  'memberships.invite',
  'memberships.withdrawInvitation',
  'memberships.acceptInvitation',
  'memberships.createJoinCode',
  'memberships.previewChange',

  // Roster import from CSV, with its undo.
  'rosters.import',
  'rosters.get',
  'rosters.undo',

  // Statistics for administrators and team managers.
  'adminStats.overview',
  'adminStats.user',
  'adminStats.memberProgress',

  // Xentree English: catalogue, scoring, evaluation and the review queue.
  'xel.modules',
  'xel.module',
  'xel.submit',
  'xel.evaluate',
  'xel.dashboard',
  'xel.reviews',
  'xel.review',
  'xel.submissions',
  'xel.submission',

  // Xentree Live: sessions, quota and transcripts.
  'live.quota',
  'live.start',
  'live.heartbeat',
  'live.end',
  'live.setNickname',
  'live.transcripts',
  'live.saveTranscript',
  'live.transcript',
  'live.removeTranscript',

  // Connections to other services and the vault for their tokens.
  'connectors.list',
  'connectors.catalog',
  'connectors.googleCalendarAuth',
  'connectors.googleCalendarCallback',
  'connectors.xeeAuth',
  'connectors.connect',
  'connectors.refresh',
  'connectors.test',
  'connectors.remove',

  // Integration tokens: signing keys of a tenant, grants, revocation.
  'integrationTokens.grant',
  'integrationTokens.verify',
  'integrationTokens.revoke',
  'integrationTokens.rotate',
  'integrationTokens.jwks',
  'integrationTokens.fingerprint',
  'integrationTokens.revocations',
  'integrationTokens.rotateKey',

  // API keys.
  'apiKeys.list',
  'apiKeys.create',
  'apiKeys.remove',
  'apiKeys.rotate',
  'apiKeys.usage',
] as const satisfies readonly OperationId[];

export const notImplemented: ReadonlySet<string> = new Set(planned);
