import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { contract } from '#contract/index.ts';
import { areaTitle, type Endpoint, type Placed } from '#contract/kernel/endpoint.ts';
import { LiveClientFrame, LiveServerFrame } from '#contract/live-frames.ts';
import { errorExamples } from './openapi-errors.ts';
import { operationOf } from './openapi-operation.ts';

const about = `What the Xentree web app calls, open to every other client.

- Send \`Authorization: Bearer <access token>\`, or \`X-API-Key: <key>\` where an API key is accepted.
- Times are ISO 8601 in UTC, dates \`YYYY-MM-DD\`, durations whole seconds, ids opaque strings.
- Lists answer \`items\` and \`next_cursor\`; pass the latter as \`cursor\`.
- Errors answer \`{"detail": {"error", "message"}}\`: branch on \`error\`, show \`message\`.
- Every answer carries \`X-Request-ID\`; send your own to find it again.`;

const components = {
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of a session.' },
    apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'An API key that holds the scope named.' },
    refreshToken: { type: 'http', scheme: 'bearer', description: 'The refresh token of a session.' },
    sessionCookie: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-xt_sid',
      description: 'The session of our own web app.',
    },
  },
  schemas: { LiveClientFrame, LiveServerFrame },
  parameters: {
    'Idempotency-Key': {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'Any string up to 200 characters, kept 24 h: the same key and body give the first answer again.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      example: '01980f2e-7c1a-7d3b-9a52-4f0e6a1b2c3d',
    },
    'Last-Event-ID': {
      name: 'Last-Event-ID',
      in: 'header',
      description: 'Sequence number of the last event received; without it the stream starts at the beginning.',
      schema: { type: 'integer', minimum: 0 },
      example: 17,
    },
  },
  headers: {
    'X-Request-ID': { description: "The caller's own, if it sent a sane one.", schema: { type: 'string' } },
    'WWW-Authenticate': {
      description: '`Bearer`, with `error="invalid_token"` where a token was sent.',
      schema: { type: 'string' },
    },
    'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
    'RateLimit-Limit': { description: 'Requests in a window.', schema: { type: 'integer' } },
    'RateLimit-Remaining': { description: 'Requests left in this window.', schema: { type: 'integer' } },
    'RateLimit-Reset': { description: 'Seconds until the next window.', schema: { type: 'integer' } },
    'Idempotency-Replayed': { description: '`true` when this is the first answer again.', schema: { type: 'string' } },
    Location: { description: 'Where to go on.', schema: { type: 'string', format: 'uri-reference' } },
  },
  examples: errorExamples,
} as const satisfies ZodOpenApiObject['components'];

/** The OpenAPI 3.1 document of the whole contract. `serverUrl` is the address before `/api`. */
export function openapiDocument({ version, serverUrl }: { version: string; serverUrl: string }): object {
  const tags: { name: string }[] = [];
  const paths: ZodOpenApiPathsObject = {};
  for (const area of Object.values(contract)) {
    const tag = areaTitle(area);
    tags.push({ name: tag });
    for (const endpoint of Object.values(area) as Placed<Endpoint>[]) {
      paths[endpoint.path] = {
        ...paths[endpoint.path],
        [endpoint.method.toLowerCase()]: operationOf(endpoint, tag),
      };
    }
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: { title: 'Xentree API', version, description: about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: serverUrl }],
    tags,
    paths,
    components,
  };
  return tidy(createDocument(document, { override: keepAnswersOpen }));
}

/** Answers may gain fields: a client that refuses what it does not know would break with every addition. */
const keepAnswersOpen: ZodOpenApiOverride = ({ jsonSchema, zodSchema, io }) => {
  const { def } = zodSchema._zod;
  if (io === 'output' && def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties;
};

/**
 * Takes out what describes our parser and not the value: the texts behind a number or a yes in a query string, the long
 * pattern of a format that has a name, the largest integer.
 */
function tidy<T>(node: T): T {
  if (Array.isArray(node)) return node.map(tidy) as T;
  if (node === null || typeof node !== 'object') return node;
  const tidied: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, tidy(value)]),
  );
  if (tidied.type === 'boolean') delete tidied.enum;
  if (tidied.type === 'integer' || typeof tidied.format === 'string') delete tidied.pattern;
  if (tidied.maximum === Number.MAX_SAFE_INTEGER) delete tidied.maximum;
  return tidied as T;
}
