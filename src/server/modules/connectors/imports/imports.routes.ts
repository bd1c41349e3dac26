import type { connectorImports } from '#contract/connector-imports.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Imports } from './imports.service.ts';

export function importsRoutes(imports: Imports): Handlers<typeof connectorImports> {
  return {
    start: ({ principal, params, body, newId }) => imports.start(principal.userId, params.connector_id, newId(), body),
    list: ({ principal, params, query }) => imports.list(principal.userId, params.connector_id, query),
    get: ({ principal, params }) => imports.get(principal.userId, params.connector_id, params.import_id),
  };
}
