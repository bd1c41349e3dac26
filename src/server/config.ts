import { resolve } from 'node:path';
import { z } from 'zod';
import * as value from './config-values.ts';

/** What is wrong with the environment: a sentence for each mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: string[];

  constructor(mistakes: string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** One environment variable: its text when it is not set (null: none), what its value may be and what it means, in one sentence. */
interface Variable<S extends z.ZodType> {
  name: string;
  fallback: string | null;
  schema: S;
  meaning: string;
}
const optional = <S extends z.ZodType>(name: string, schema: S, meaning: string) => ({
  name,
  fallback: null,
  schema: schema.optional(),
  meaning,
});
const preset = <S extends z.ZodType>(name: string, fallback: string, schema: S, meaning: string) => ({
  name,
  fallback,
  schema,
  meaning,
});

const text = z.string();
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const variables = {
  port: preset('PORT', '4173', value.port, 'Port to listen on; 0 takes a free one.'),
  host: preset('HOST', '127.0.0.1', text, 'Address to listen on; 0.0.0.0 is reachable from other machines.'),
  dataDir: preset(
    'DATA_DIR',
    './.data',
    text.transform((path) => resolve(path)),
    'Folder of the embedded database and the master key.',
  ),
  databaseUrl: optional(
    'DATABASE_URL',
    value.postgresUrl,
    'A PostgreSQL server, version 15 or later, instead of the embedded database.',
  ),
  publicUrl: optional('PUBLIC_URL', value.httpUrl, 'Where people reach this server, when a proxy stands before it.'),
  masterKeys: optional(
    'XENTREE_MASTER_KEYS',
    value.masterKeys,
    'Keys for all secrets as `k2:<base64 of 32 bytes>,k1:…`, the one in use first; without it `master.key` in DATA_DIR, made at the first start.',
  ),
  logLevel: preset(
    'LOG_LEVEL',
    'info',
    z.enum(levels, `must be one of ${levels.join(', ')}.`),
    'How much is logged: trace, debug, info, warn, error, fatal or silent.',
  ),
  trustedProxies: preset(
    'TRUSTED_PROXIES',
    '',
    value.networks.or(z.literal('').transform((): string[] => [])),
    'Addresses and networks of proxies whose `X-Forwarded-…` headers are believed, separated by commas.',
  ),
  rateLimitScale: preset('RATE_LIMIT_SCALE', '1', value.positiveNumber, 'All rate limits are multiplied by it.'),
  openaiApiKey: optional('OPENAI_API_KEY', text, 'Key for OpenAI, or for the server that OPENAI_BASE_URL names.'),
  openaiBaseUrl: optional('OPENAI_BASE_URL', value.httpUrl, 'A server that speaks OpenAI chat completions.'),
  openaiRealtimeModel: optional(
    'OPENAI_REALTIME_MODEL',
    text,
    'Model that hears and speaks in Live, at the address and with the key of the first OpenAI provider; without it browsers recognise and speak.',
  ),
  openaiRealtimeVoice: preset('OPENAI_REALTIME_VOICE', 'marin', text, 'Its voice.'),
  liveSoundDays: preset(
    'LIVE_SOUND_DAYS',
    '90',
    value.days,
    'For so many days at most learners may keep the sound of their talks in Live, where they choose to; 0 keeps none.',
  ),
  anthropicApiKey: optional('ANTHROPIC_API_KEY', text, 'Key for Anthropic.'),
  anthropicBaseUrl: optional('ANTHROPIC_BASE_URL', value.httpUrl, "A server that speaks Anthropic's messages API."),
  googleApiKey: optional('GOOGLE_GENERATIVE_AI_API_KEY', text, 'Key for Google Gemini.'),
  googleBaseUrl: optional('GOOGLE_BASE_URL', value.httpUrl, "A server that speaks Gemini's API."),
  ollamaBaseUrl: optional(
    'OLLAMA_BASE_URL',
    value.httpUrl,
    'Where Ollama listens, for example http://127.0.0.1:11434.',
  ),
  googleClientId: optional(
    'GOOGLE_CLIENT_ID',
    text,
    'OAuth client for Google Calendar; together with GOOGLE_CLIENT_SECRET.',
  ),
  googleClientSecret: optional('GOOGLE_CLIENT_SECRET', text, "That client's secret."),
  xeeClientId: optional('XEE_CLIENT_ID', text, 'OAuth client for Xee; together with XEE_CLIENT_SECRET.'),
  xeeClientSecret: optional('XEE_CLIENT_SECRET', text, "That client's secret."),
  safeFetchAllow: preset(
    'SAFE_FETCH_ALLOW',
    '',
    value.hostPorts.or(z.literal('').transform((): string[] => [])),
    '`host:port` pairs that people may connect to although they are private, without https or at another port than 443, separated by commas.',
  ),
  smtpUrl: optional(
    'SMTP_URL',
    value.smtpUrl,
    'Mail server for invitations and reminders, as smtp://user:password@host:587; needs PUBLIC_URL.',
  ),
  mailFrom: optional('MAIL_FROM', text, 'Sender of mails; no-reply at the host of PUBLIC_URL without it.'),
} satisfies Record<string, Variable<z.ZodType>>;

/** The validated environment. Addresses in it are the operator's own and trusted, loopback included. */
export type Config = { readonly [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> };

/** All variables, in the order of the README. */
export const configVariables = Object.values(variables).map(({ name, fallback, meaning }) => ({
  name,
  default: fallback || null,
  meaning,
}));

/** They as the Markdown table of the README. */
export const configTable = [
  '| variable | default | meaning |',
  '|---|---|---|',
  ...configVariables.map((row) => `| \`${row.name}\` | ${row.default ? `\`${row.default}\`` : ''} | ${row.meaning} |`),
].join('\n');

/**
 * Reads the environment; a variable that is empty counts as not set.
 * @throws ConfigError with all mistakes at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const read = ({ name, fallback, schema }: Variable<z.ZodType>): unknown => {
    const result = schema.safeParse(env[name]?.trim() || (fallback ?? undefined));
    if (!result.success) mistakes.push(`${name} ${reason(result.error)}`);
    return result.data;
  };
  const config = Object.fromEntries(
    Object.entries(variables).map(([key, variable]) => [key, read(variable)]),
  ) as Config;
  if (Boolean(config.googleClientId) !== Boolean(config.googleClientSecret)) {
    mistakes.push('GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET must be set together, or neither.');
  }
  if (Boolean(config.xeeClientId) !== Boolean(config.xeeClientSecret)) {
    mistakes.push('XEE_CLIENT_ID and XEE_CLIENT_SECRET must be set together, or neither.');
  }
  if (config.smtpUrl && !config.publicUrl) mistakes.push('SMTP_URL needs PUBLIC_URL, where the links in mails lead.');
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;
}

/** The first message; of alternatives, that of the first one. */
function reason({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'invalid_union') return issue.errors[0]?.[0]?.message ?? issue.message;
  return issue?.message ?? 'is not valid.';
}
