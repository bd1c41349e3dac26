import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

export const ConnectorKind = z
  .enum(['xentree', 'xee', 'xenioo', 'we360', 'google-calendar'])
  .meta({ description: 'The service and its token dialect.', example: 'xentree' });
export type ConnectorKind = z.infer<typeof ConnectorKind>;

export const Connector = z
  .object({
    id: Id,
    kind: ConnectorKind,
    name: z.string().meta({ description: 'Name of the service.', example: 'Xentree' }),
    status: z.enum(['active', 'expired', 'error', 'disconnected']).meta({
      description: '`expired` needs the person to sign in again; `error` is tried again by itself.',
      example: 'active',
    }),
    account: z.string().optional().meta({ description: 'The account there.', example: 'mina@example.org' }),
    expires_at: Instant.nullable().meta({
      description: 'When the access token ends; it is renewed before that. Null when unknown.',
    }),
    last_refreshed_at: Instant.nullable(),
    last_error: z
      .string()
      .optional()
      .meta({ description: 'What went wrong last, as a sentence.', example: 'The service did not answer.' }),
  })
  .meta({ id: 'Connector' });
export type Connector = z.infer<typeof Connector>;

export const CatalogEntry = z
  .object({
    kind: ConnectorKind,
    name: z.string().meta({ description: 'Name of the service.', example: 'Google Calendar' }),
    description: z
      .string()
      .meta({ description: 'What connecting brings.', example: 'Puts your learning plan into your calendar.' }),
    flow: z
      .enum(['credentials', 'redirect', 'either'])
      .meta({ description: 'How it is connected.', example: 'redirect' }),
    available: z.boolean().meta({ description: 'Can it be connected on this server?', example: true }),
    unavailable_reason: z
      .string()
      .optional()
      .meta({ description: 'A sentence, when it cannot.', example: 'The operator has not set it up.' }),
    fields: z
      .array(
        z.object({
          name: z.string().meta({ description: 'Member of the connect request.', example: 'client_id' }),
          label: z.string().meta({ description: 'What to ask for.', example: 'Customer ID' }),
          secret: z
            .boolean()
            .meta({ description: 'Hide it while it is typed; it is never shown again.', example: false }),
          required: z.boolean().meta({ description: 'Is it needed?', example: true }),
          default: z
            .string()
            .optional()
            .meta({ description: 'What is used without it.', example: 'https://my.xentree.com' }),
        }),
      )
      .meta({ description: 'What to ask the person for.' }),
  })
  .meta({ id: 'ConnectorCatalogEntry' });
export type CatalogEntry = z.infer<typeof CatalogEntry>;

const otherHost = "Another host than the vendor's needs an administrator.";
const Host = z.url({ protocol: /^https?$/, error: 'Give a web address.' }).max(500);
const TokenUrl = Host.meta({
  description: `Where tokens are obtained; without it the vendor's. ${otherHost}`,
  example: 'https://cloud.xee.com/v3/auth/access_token',
});
const secret = (what: string) => z.string().min(1, `Enter the ${what}.`).max(4096);
const ClientIdField = z
  .string()
  .min(1, 'Enter the client id.')
  .max(256)
  .meta({ description: 'Client or customer id.', example: 'c-10422' });
const Login = z
  .string()
  .min(1, 'Enter the username.')
  .max(254)
  .meta({ description: 'Username or e-mail address there.', example: 'mina@example.org' });
const Password = secret('password').meta({ description: 'Password there.' });

/** What each kind is connected with (contract §10.1). Google Calendar is connected by its redirect flow alone. */
export const connectBodies = {
  xentree: z
    .strictObject({
      base_url: Host.meta({
        description: `Address of the server; without it the vendor's. ${otherHost}`,
        example: 'https://my.xentree.com',
      }).optional(),
      username: Login,
      password: Password,
    })
    .meta({ id: 'ConnectXentree' }),
  xee: z
    .strictObject({
      client_id: ClientIdField,
      client_secret: secret('client secret').meta({ description: 'Client secret.' }),
      code: z
        .string()
        .min(1, 'Enter the code.')
        .max(4096)
        .meta({ description: 'Authorization code from the redirect.', example: '5f2a9c' }),
      token_url: TokenUrl.optional(),
    })
    .meta({ id: 'ConnectXee' }),
  xenioo: z
    .strictObject({
      service_endpoint: Host.meta({
        description: `The service endpoint of the account; without it the vendor's. ${otherHost}`,
        example: 'https://api.xenioo.com',
      }).optional(),
      account_api_key: secret('account API key').meta({ description: 'Account API key.' }),
      bot_api_key: secret('bot API key').optional().meta({ description: 'For a token of one chatbot.' }),
      bot_api_secret: secret('bot API secret').optional().meta({ description: 'For a token of one chatbot.' }),
    })
    .meta({ id: 'ConnectXenioo' }),
  we360: z
    .strictObject({
      client_id: ClientIdField,
      username: Login,
      password: Password,
      token_url: TokenUrl.optional(),
      keep_password: z.boolean().optional().meta({
        description: 'Keep the password, encrypted, to log in again when the refresh token dies.',
        example: false,
      }),
    })
    .meta({ id: 'ConnectWe360' }),
} as const;

const ConnectRequest = z
  .union([connectBodies.xentree, connectBodies.xee, connectBodies.xenioo, connectBodies.we360])
  .meta({ id: 'ConnectRequest', description: 'The one that belongs to `kind` in the path; another one is refused.' });

export const AuthorizationStart = z
  .object({
    authorization_url: z.string().meta({
      description: 'Send the browser there.',
      example: 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1042&state=q8Zr',
    }),
    state: z
      .string()
      .meta({ description: 'Comes back with the redirect; works once, for 10 minutes.', example: 'q8ZrT1vYxk3V' }),
  })
  .meta({ id: 'AuthorizationStart' });

const ConnectorTest = z
  .object({
    ok: z.boolean().meta({ description: 'Did the service accept the token?', example: true }),
    message: z.string().meta({ description: 'The result as a sentence.', example: 'The service answered.' }),
    ms: z.int().min(0).meta({ description: 'Milliseconds that it took.', example: 184 }),
    connector: Connector,
  })
  .meta({ id: 'ConnectorTest' });

const read = { access: 'any', scope: 'integrations:read' } as const;
const write = { access: 'any', scope: 'integrations:write' } as const;
const params = z.object({ connector_id: Id });
const oauthText = z.string().max(4096).optional();

export const connectors = area('connectors', 'Skills Connector', {
  list: endpoint({
    method: 'GET',
    path: '/api/integrations',
    summary: 'List active integrations for the current user',
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
    ...write,
    response: AuthorizationStart,
  }),
  googleCalendarCallback: endpoint({
    method: 'GET',
    path: '/api/integrations/google-calendar/callback',
    summary: 'Finish the Google Calendar OAuth flow',
    description:
      'Google sends the browser here. Answers with a redirect to the page of connections, which says how it ended.',
    access: 'public',
    query: z.object({
      state: oauthText.meta({ description: 'As it was given out.', example: 'q8ZrT1vYxk3V' }),
      code: oauthText.meta({ description: 'Authorization code.', example: '4/0AX4XfWh' }),
      error: oauthText.meta({ description: 'Why there is none (RFC 6749 §4.1.2.1).', example: 'access_denied' }),
      iss: oauthText.meta({ description: 'Issuer (RFC 9207).', example: 'https://accounts.google.com' }),
    }),
    response: null,
    status: 303,
  }),
  xeeAuth: endpoint({
    method: 'GET',
    path: '/api/integrations/xee/auth',
    summary: 'Start the Xee OAuth flow',
    ...write,
    response: AuthorizationStart,
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
    errors: ['connector_refused', 'provider_unavailable'],
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
  }),
});
