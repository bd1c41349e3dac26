import type { memberships } from '#contract/memberships.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ActorOf } from './actor.ts';
import type { createHandOver } from './hand-over.service.ts';
import type { Invitations } from './invitations.service.ts';
import type { JoinCodes } from './join-codes.service.ts';
import type { createAccept } from './joining.service.ts';
import type { previewChange } from './preview.service.ts';
import type { Teams } from './teams.service.ts';

export function membershipsRoutes(deps: {
  teams: Teams;
  invitations: Invitations;
  joinCodes: JoinCodes;
  accept: ReturnType<typeof createAccept>;
  preview: ReturnType<typeof previewChange>;
  handOver: ReturnType<typeof createHandOver>;
  actorOf: ActorOf;
}): Handlers<typeof memberships> {
  const { teams, invitations, joinCodes, accept, preview, handOver, actorOf } = deps;
  return {
    teams: (call) => teams.list(actorOf(call), call.params.org_id, call.query),
    createTeam: (call) => teams.create(actorOf(call), call.params.org_id, call.body, call.newId()),
    updateTeam: (call) => teams.update(actorOf(call), call.params.org_id, call.params.team_id, call.body),
    removeTeam: (call) => teams.remove(actorOf(call), call.params.org_id, call.params.team_id),
    invitations: (call) => invitations.list(actorOf(call), call.params.org_id, call.query),
    invite: (call) => invitations.invite(actorOf(call), call.params.org_id, call.body),
    withdrawInvitation: (call) => invitations.withdraw(actorOf(call), call.params.org_id, call.params.invitation_id),
    acceptInvitation: (call) => accept(actorOf(call), call.params.code),
    createJoinCode: (call) => joinCodes.create(actorOf(call), call.params.org_id, call.body, call.newId()),
    joinCodes: (call) => joinCodes.list(actorOf(call), call.params.org_id, call.query),
    removeJoinCode: (call) => joinCodes.remove(actorOf(call), call.params.org_id, call.params.join_code_id),
    previewChange: (call) => preview(actorOf(call), call.params.org_id, call.body),
    handOver: (call) => handOver(actorOf(call), call.params.org_id, call.params.target_user_id),
  };
}
