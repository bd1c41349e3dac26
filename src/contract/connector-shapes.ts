import { z } from 'zod';
import { Id, Instant } from './kernel/fields.ts';

export const ConnectorKind = z
  .enum(['xentree', 'xee', 'xenioo', 'we360', 'google-calendar'])
  .meta({ description: 'The service and its token dialect.', example: 'xentree' });
export type ConnectorKind = z.infer<typeof ConnectorKind>;

const NextStep = z
  .enum(['sign_in_again', 'change_settings', 'upgrade_plan', 'grant_more', 'wait', 'ask_operator'])
  .meta({
    description:
      '`sign_in_again`: connect it once more; `change_settings`: address or keys are wrong; `upgrade_plan`: the plan there does not allow it; `grant_more`: the account grants too little; `wait`: it is tried again by itself; `ask_operator`: the set-up of this server is refused.',
    example: 'sign_in_again',
  });
export type NextStep = z.infer<typeof NextStep>;

export const connectorUses = [
  'connected',
  'renewed',
  'rotation_lost',
  'tested',
  'busy_times_read',
  'sessions_planned',
  'brought_over',
  'tracked_time_read',
  'drive_times_read',
  'bot_asked',
] as const;

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
    next_step: NextStep.nullable().meta({ description: 'What mends it; null where nothing is to be done.' }),
    issued_at: Instant.nullable().meta({ description: 'When the access token was obtained.' }),
    renews_at: Instant.nullable().meta({ description: 'When it is renewed, or tried again after a failure.' }),
    connected_at: Instant.meta({ description: 'When it was connected, or connected anew.' }),
    organization: z
      .object({ id: Id, name: z.string().meta({ description: 'Its name.', example: 'Harbour Language School' }) })
      .nullable()
      .meta({ description: 'The organization that it is connected for; null where it is your own.' }),
    can_manage: z.boolean().meta({
      description: 'May you renew and disconnect it? Members use what administrators connect.',
      example: true,
    }),
    host: z.string().meta({ description: 'Where tokens are obtained.', example: 'auth.in.we360.ai' }),
    scopes: z.array(z.string()).meta({ description: 'What the account grants.', example: ['email', 'profile'] }),
    lost_rotations: z.int().min(0).meta({
      description:
        'How often a new token was lost with a server that was cut off, so that somebody had to sign in again.',
      example: 0,
    }),
    keeps_password: z
      .boolean()
      .meta({ description: 'Is the password kept, encrypted, to log in again?', example: false }),
  })
  .meta({ id: 'Connector' });
export type Connector = z.infer<typeof Connector>;

export const ConnectorUse = z
  .object({
    id: Id,
    at: Instant,
    use: z.enum(connectorUses).meta({ description: 'What the connection was used for.', example: 'busy_times_read' }),
    ok: z.boolean().meta({ description: 'Did the service do it?', example: true }),
    by: z.string().nullable().meta({
      description:
        'Username of who asked for it; null for this server itself, and for somebody else where you do not manage the connection.',
      example: 'mina',
    }),
    person: z.boolean().meta({ description: 'Did a person ask for it, and not this server itself?', example: true }),
  })
  .meta({ id: 'ConnectorUse' });
export type ConnectorUse = z.infer<typeof ConnectorUse>;

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
    for: z.enum(['self', 'both']).meta({
      description: 'Whom it can be connected for: oneself alone, or an organization too.',
      example: 'both',
    }),
    legacy_password_grant: z.boolean().meta({
      description: 'It takes a password where others send you to their own sign-in: an obsolete way (RFC 9700).',
      example: false,
    }),
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
      api_url: Host.meta({
        description: `Where reports are read; without it the vendor's, where tokens come from the vendor. ${otherHost}`,
        example: 'https://api.in.we360.ai',
      }).optional(),
      keep_password: z.boolean().optional().meta({
        description: 'Keep the password, encrypted, to log in again when the refresh token dies.',
        example: false,
      }),
    })
    .meta({ id: 'ConnectWe360' }),
} as const;

export const ConnectRequest = z
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

export const ConnectorTest = z
  .object({
    ok: z.boolean().meta({ description: 'Did the service accept the token?', example: true }),
    message: z.string().meta({ description: 'The result as a sentence.', example: 'The service answered.' }),
    ms: z.int().min(0).meta({ description: 'Milliseconds that it took.', example: 184 }),
    connector: Connector,
  })
  .meta({ id: 'ConnectorTest' });

const oauthText = z.string().max(4096).optional();
export const OauthCallback = z.object({
  state: oauthText.meta({ description: 'As it was given out.', example: 'q8ZrT1vYxk3V' }),
  code: oauthText.meta({ description: 'Authorization code.', example: '4/0AX4XfWh' }),
  error: oauthText.meta({ description: 'Why there is none (RFC 6749 §4.1.2.1).', example: 'access_denied' }),
  iss: oauthText.meta({ description: 'Issuer (RFC 9207).', example: 'https://accounts.google.com' }),
});

export const forOrganization = z.object({
  organization_id: Id.optional().meta({
    description: 'Connects it for this organization, which takes an administrator of it; without it for yourself.',
  }),
});
