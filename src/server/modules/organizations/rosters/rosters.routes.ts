import type { rosters } from '#contract/rosters.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ActorOf } from '../actor.ts';
import type { Rosters } from './rosters.service.ts';

export function rostersRoutes(service: Rosters, actorOf: ActorOf): Handlers<typeof rosters> {
  return {
    list: (call) => service.list(actorOf(call), call.params.org_id, call.query),
    import: (call) => {
      const file = { csv: call.body, dryRun: call.query.dry_run ?? false, map: call.query.map };
      return service.start(actorOf(call), call.params.org_id, file, call.newId());
    },
    get: (call) => service.get(actorOf(call), call.params.org_id, call.params.import_id),
    undo: (call) => service.undo(actorOf(call), call.params.org_id, call.params.import_id),
  };
}
