import type { rosters } from '#contract/rosters.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import type { ActorOf } from '../actor.ts';
import type { Rosters } from './rosters.service.ts';

export function rostersRoutes(service: Rosters, actorOf: ActorOf): Handlers<typeof rosters> {
  return {
    list: (call) => service.list(actorOf(call), call.params.org_id, call.query),
    import: (call) => {
      const file = { csv: call.body, dryRun: call.query.dry_run ?? false, map: call.query.map };
      return service.start(actorOf(call), call.params.org_id, file, call.newId());
    },
    get: (call) => service.get(actorOf(call), call.params.org_id, call.params.import_id, mayInvite(call.principal)),
    undo: (call) => service.undo(actorOf(call), call.params.org_id, call.params.import_id),
  };
}

/** A key that may only read is shown no link by which somebody joins. */
const mayInvite = ({ scopes }: Principal): boolean => scopes === null || scopes.includes('organizations:write');
