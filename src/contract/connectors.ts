import { z } from 'zod';
import { BusyTimes, busyQuery, SessionPlan, SessionPlanRequest } from './connector-calendar.ts';
import {
  AuthorizationStart,
  CatalogEntry,
  Connector,
  ConnectorKind,
  ConnectorTest,
  ConnectorUse,
  ConnectRequest,
  forOrganization,
  OauthCallback,
} from './connector-shapes.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

const read = { access: 'any', scope: 'integrations:read' } as const;
const write = { access: 'any', scope: 'integrations:write' } as const;
const params = z.object({ connector_id: Id });

export const connectors = area('connectors', 'Skills Connector', {
  list: endpoint({
    method: 'GET',
    path: '/api/integrations',
    summary: 'List active integrations for the current user',
    description: 'Your own, and those that your organizations have connected for their members.',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(Connector),
  }),
  catalog: endpoint({
    method: 'GET',
    path: '/api/integrations/catalog',
    summary: 'List what can be connected, and how',
    ...read,
    response: z
      .object({ items: z.array(CatalogEntry).meta({ description: 'Every kind.' }) })
      .meta({ id: 'ConnectorCatalog' }),
  }),
  googleCalendarAuth: endpoint({
    method: 'GET',
    path: '/api/integrations/google-calendar/auth',
    summary: 'Start the Google Calendar OAuth flow',
    description:
      'Sets a cookie that the callback asks for, so that the flow ends in the browser that it was started in.',
    ...write,
    query: forOrganization,
    response: AuthorizationStart,
    errors: ['connector_refused', 'forbidden'],
  }),
  googleCalendarCallback: endpoint({
    method: 'GET',
    path: '/api/integrations/google-calendar/callback',
    summary: 'Finish the Google Calendar OAuth flow',
    description:
      'Google sends the browser here. Answers with a redirect to the page of connections, which says how it ended.',
    access: 'public',
    query: OauthCallback,
    response: null,
    status: 303,
  }),
  xeeAuth: endpoint({
    method: 'GET',
    path: '/api/integrations/xee/auth',
    summary: 'Start the Xee OAuth flow',
    ...write,
    query: forOrganization,
    response: AuthorizationStart,
    errors: ['connector_refused', 'forbidden'],
  }),
  xeeCallback: endpoint({
    method: 'GET',
    path: '/api/integrations/xee/callback',
    summary: 'Finish the Xee OAuth flow',
    description:
      'Xee sends the browser here. Answers with a redirect to the page of connections, which says how it ended.',
    access: 'public',
    query: OauthCallback,
    response: null,
    status: 303,
  }),
  connect: endpoint({
    method: 'POST',
    path: '/api/integrations/{kind}/connect',
    summary: 'Connect a service',
    description:
      "The service's own refusal is `connector_refused`, with its reason in `message`. A private address is refused with 400 unless the operator allows it.",
    ...write,
    params: z.object({
      kind: ConnectorKind.exclude(['google-calendar']).meta({
        description: 'The service to connect.',
        example: 'xentree',
      }),
    }),
    query: forOrganization,
    body: ConnectRequest,
    response: Connector,
    status: 201,
    errors: ['connector_refused', 'forbidden', 'provider_unavailable'],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/integrations/{connector_id}/refresh',
    summary: 'Renew the token of a connection now',
    ...write,
    params,
    response: Connector,
    errors: ['connector_refused', 'forbidden', 'provider_unavailable'],
  }),
  test: endpoint({
    method: 'POST',
    path: '/api/integrations/{connector_id}/test',
    summary: 'Test a connection',
    description: 'A refusal by the service is a result, not an error.',
    ...write,
    params,
    response: ConnectorTest,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/integrations/{connector_id}',
    summary: 'Disconnect a service',
    description: 'Its secrets are deleted at once; the token is revoked where the service allows it.',
    ...write,
    params,
    response: null,
    errors: ['forbidden'],
  }),
  uses: endpoint({
    method: 'GET',
    path: '/api/integrations/{connector_id}/uses',
    summary: 'List what a connection was used for',
    description: 'The newest first; kept for 90 days.',
    ...read,
    params,
    query: z.object(pageQuery),
    response: pageOf(ConnectorUse),
  }),
  busyTimes: endpoint({
    method: 'GET',
    path: '/api/integrations/google-calendar/busy',
    summary: 'Read when the calendar is busy',
    description: 'No more than the times: what they are for stays with Google. Of your own connection alone.',
    ...read,
    query: busyQuery,
    response: BusyTimes,
    errors: ['connector_refused', 'not_found', 'provider_unavailable'],
  }),
  planSessions: endpoint({
    method: 'POST',
    path: '/api/integrations/google-calendar/plan',
    summary: 'Put learning sessions into the calendar',
    description:
      'One a day, at the earliest time that is free, none on rest days. With `dry_run` nothing is written. The same plan again changes nothing: what it wrote before is found by its id.',
    ...write,
    body: SessionPlanRequest,
    response: SessionPlan,
    errors: ['connector_refused', 'not_found', 'provider_unavailable'],
  }),
});
