import type { apiKeys } from '#contract/api-keys.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import type { ApiKeysService } from './api-keys.service.ts';

/** `recently` refuses with `step_up_required` where the password was last proven long ago: what gives a new key asks for it. */
export function apiKeysRoutes(
  keys: ApiKeysService,
  recently: (principal: Principal) => Promise<void>,
): Handlers<typeof apiKeys> {
  return {
    list: ({ principal, query }) => keys.list(principal.userId, query),

    create: async ({ principal, request, body, newId }) => {
      await recently(principal);
      return keys.create({ userId: principal.userId, requestId: request.id }, newId(), body);
    },

    remove: ({ principal, request, params }) =>
      keys.remove({ userId: principal.userId, requestId: request.id }, params.key_id),

    rotate: async ({ principal, request, params, body, newId }) => {
      await recently(principal);
      const manager = { userId: principal.userId, requestId: request.id };
      const overlap = { hours: body.overlap_hours, endWhenDrained: body.end_when_drained ?? false };
      return keys.rotate(manager, params.key_id, overlap, newId());
    },

    usage: ({ principal, params }) => keys.usage(principal.userId, params.key_id),
  };
}
