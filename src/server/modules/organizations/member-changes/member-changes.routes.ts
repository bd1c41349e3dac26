import type { memberChanges } from '#contract/member-changes.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ActorOf } from '../actor.ts';
import type { MemberChanges } from './member-changes.service.ts';

export function memberChangesRoutes(service: MemberChanges, actorOf: ActorOf): Handlers<typeof memberChanges> {
  return {
    list: (call) => service.list(actorOf(call), call.params.org_id, call.query),
    start: (call) => service.start(actorOf(call), call.params.org_id, call.body, call.newId()),
    get: (call) => service.get(actorOf(call), call.params.org_id, call.params.change_id),
    undo: (call) => service.undo(actorOf(call), call.params.org_id, call.params.change_id),
  };
}
