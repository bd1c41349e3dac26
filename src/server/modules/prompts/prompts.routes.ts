import type { prompts } from '#contract/prompts.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Prompts } from './prompts.service.ts';

export function promptsRoutes(service: Prompts): Handlers<typeof prompts> {
  return {
    list: ({ principal, query }) => service.list(principal.userId, query),
    create: ({ principal, body, newId }) => service.create(principal.userId, body, newId()),
    get: ({ principal, params }) => service.get(principal.userId, params.prompt_id),
    replace: ({ principal, params, body }) => service.replace(principal.userId, params.prompt_id, body),
    remove: ({ principal, params }) => service.remove(principal.userId, params.prompt_id),
  };
}
