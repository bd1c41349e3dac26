import type { domains } from '#contract/domains.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ActorOf } from '../actor.ts';
import type { createAskByDomain } from './ask-by-domain.ts';
import type { Domains } from './domains.service.ts';

export function domainsRoutes(
  service: Domains,
  ask: ReturnType<typeof createAskByDomain>,
  actorOf: ActorOf,
): Handlers<typeof domains> {
  return {
    list: (call) => service.list(actorOf(call), call.params.org_id, call.query),
    add: (call) => service.add(actorOf(call), call.params.org_id, call.body.domain, call.newId()),
    check: (call) => service.check(actorOf(call), call.params.org_id, call.params.domain_id),
    remove: (call) => service.remove(actorOf(call), call.params.org_id, call.params.domain_id),
    ask: (call) => ask(actorOf(call)),
  };
}
