import { stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { connectors } from '#contract/connectors.ts';
import { cookiesOf } from '#server/http/cookies.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import type { Calendar } from './calendar.service.ts';
import { callerOf } from './caller.ts';
import { catalogOf } from './connector-view.ts';
import type { Connectors } from './connectors.service.ts';
import { type CallbackQuery, intentSeconds, type Oauth, type RedirectKind } from './oauth.service.ts';
import type { Vendors } from './vendors/index.ts';

interface Starting {
  principal: Principal;
  request: FastifyRequest;
  reply: FastifyReply;
  query: { organization_id?: string | undefined };
}

interface Parts {
  service: Connectors;
  oauth: Oauth;
  calendar: Calendar;
  vendors: Vendors;
  publicUrl: string | undefined;
}

export function connectorsRoutes({ service, oauth, calendar, vendors, publicUrl }: Parts): Handlers<typeof connectors> {
  const redirectUri = (kind: RedirectKind, { protocol, host }: FastifyRequest) =>
    `${publicUrl ?? `${protocol}://${host}`}/api/integrations/${kind}/callback`;

  const start =
    (kind: RedirectKind) =>
    async ({ principal, request, reply, query }: Starting) => {
      const caller = callerOf(principal, request);
      const flow = await oauth.start(caller, kind, query.organization_id, redirectUri(kind, request));
      setCookie(request, reply, kind, flow.cookie, intentSeconds);
      return { authorization_url: flow.authorization_url, state: flow.state };
    };

  const finish =
    (kind: RedirectKind) =>
    async ({ query, request, reply }: { query: CallbackQuery; request: FastifyRequest; reply: FastifyReply }) => {
      const { end, known } = await oauth.finish(kind, query, cookiesOf(request)[nameFor(request, kind)], request.id);
      // Any page can send a browser here: what it began itself goes on.
      if (known) setCookie(request, reply, kind, '', 0);
      // A clean address: code and state stay in no history, and no page is told of them.
      reply.header('location', `/connectors?${new URLSearchParams({ service: kind, end })}`);
      reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
    };

  return {
    list: ({ principal, request, query }) => service.list(callerOf(principal, request), query),
    catalog: () => ({ items: catalogOf(vendors) }),
    googleCalendarAuth: start('google-calendar'),
    googleCalendarCallback: finish('google-calendar'),
    xeeAuth: start('xee'),
    xeeCallback: finish('xee'),
    connect: ({ principal, request, params, query, body, newId }) =>
      service.connect(callerOf(principal, request), newId(), params.kind, query.organization_id, body),
    refresh: ({ principal, request, params }) => service.refresh(callerOf(principal, request), params.connector_id),
    test: ({ principal, request, params }) => service.test(callerOf(principal, request), params.connector_id),
    remove: ({ principal, request, params }) => service.remove(callerOf(principal, request), params.connector_id),
    uses: ({ principal, request, params, query }) =>
      service.uses(callerOf(principal, request), params.connector_id, query),
    busyTimes: ({ principal, request, query }) => calendar.busy(callerOf(principal, request), query),
    planSessions: ({ principal, request, body }) => calendar.plan(callerOf(principal, request), body),
  };
}

const nameFor = ({ protocol }: FastifyRequest, kind: RedirectKind): string =>
  `${protocol === 'https' ? '__Host-' : ''}xt_oauth_${kind}`;

/** Lax: the service sends the browser here from another site. */
function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: RedirectKind,
  value: string,
  maxAge: number,
): void {
  const secure = request.protocol === 'https';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  reply.header('set-cookie', stringifySetCookie({ ...options, name: nameFor(request, kind), value, maxAge }));
}
