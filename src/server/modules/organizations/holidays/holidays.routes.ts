import type { holidays } from '#contract/holidays.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ActorOf } from '../actor.ts';
import type { Holidays } from './holidays.service.ts';

export function holidaysRoutes(service: Holidays, actorOf: ActorOf): Handlers<typeof holidays> {
  return {
    list: (call) => service.list(actorOf(call), call.params.org_id, call.query),
    declare: (call) => service.declare(actorOf(call), call.params.org_id, call.body, call.newId()),
    preview: (call) => service.preview(actorOf(call), call.params.org_id, call.body),
    withdraw: (call) => service.withdraw(actorOf(call), call.params.org_id, call.params.holiday_id),
  };
}
