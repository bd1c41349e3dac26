import { z } from 'zod';
import { ConnectorImport, ConnectorImportRequest } from './connector-import-shapes.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

const params = z.object({ connector_id: Id });

/** What is brought over from another Xentree server, or from a bot. */
export const connectorImports = area('connectorImports', 'Bringing over from elsewhere', {
  start: endpoint({
    method: 'POST',
    path: '/api/integrations/{connector_id}/imports',
    summary: 'Bring your data over from another Xentree server, or conversations from your bot',
    description:
      'Of your own connection of the kind `xentree` or `xenioo`. Goes on by itself; ask for it by its id. The same conversation, transcript and point come once, however often this is asked for; a conversation of a bot stays as it was when it came. One at a time: another one that is under way is a `conflict`.',
    access: 'bearer',
    params,
    body: ConnectorImportRequest,
    response: ConnectorImport,
    status: 202,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/integrations/{connector_id}/imports',
    summary: 'List what was brought over by a connection',
    description: 'The newest first; without their items, which each of them has by its id.',
    access: 'bearer',
    params,
    query: z.object(pageQuery),
    response: pageOf(ConnectorImport.omit({ items: true }).meta({ id: 'ConnectorImportSummary' })),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/integrations/{connector_id}/imports/{import_id}',
    summary: 'Get how far bringing over is',
    access: 'bearer',
    params: params.extend({ import_id: Id }),
    response: ConnectorImport,
  }),
});
