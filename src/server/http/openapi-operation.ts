import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import {
  type BodyType,
  type Endpoint,
  type Placed,
  successStatus,
  takesIdempotencyKey,
} from '#contract/kernel/endpoint.ts';
import { errorResponses } from './openapi-errors.ts';

const mediaTypes: Record<BodyType, string> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  csv: 'text/csv',
};

/** One operation of the document. */
export function operationOf(endpoint: Placed<Endpoint>, tag: string): ZodOpenApiOperationObject {
  return {
    operationId: endpoint.operation,
    tags: [tag],
    summary: endpoint.summary,
    description: descriptionOf(endpoint),
    security: securityOf(endpoint),
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params } : {}),
      ...(endpoint.query ? { query: endpoint.query } : {}),
    },
    parameters: headerParameters(endpoint),
    ...(endpoint.body ? { requestBody: requestBody(endpoint, endpoint.body) } : {}),
    responses: {
      [`${successStatus(endpoint)}` as '200']: success(endpoint),
      ...errorResponses(endpoint),
    },
  };
}

function descriptionOf(endpoint: Endpoint): string {
  const lines = [endpoint.description];
  if (endpoint.admin) lines.push('Platform administrators alone.');
  if (endpoint.scope) lines.push(`An API key needs the scope \`${endpoint.scope}\`.`);
  if (endpoint.access === 'bearer') lines.push('API keys are not accepted here.');
  return lines.filter(Boolean).join('\n\n');
}

function securityOf({ access, scope }: Endpoint): NonNullable<ZodOpenApiOperationObject['security']> {
  if (access === 'public') return [];
  if (access === 'refresh') return [{ refreshToken: [] }, { sessionCookie: [] }];
  if (access === 'bearer') return [{ bearer: [] }];
  return [{ bearer: [] }, { apiKey: scope ? [scope] : [] }];
}

function headerParameters(endpoint: Endpoint): { $ref: string }[] {
  const names: string[] = [];
  if (takesIdempotencyKey(endpoint)) names.push('Idempotency-Key');
  if (endpoint.stream && endpoint.method === 'GET') names.push('Last-Event-ID');
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function requestBody(endpoint: Endpoint, schema: z.ZodType): NonNullable<ZodOpenApiOperationObject['requestBody']> {
  const types = [endpoint.bodyType ?? 'json', ...(endpoint.alsoAccepts ?? [])];
  return {
    required: !schema.safeParse(undefined).success,
    content: Object.fromEntries(types.map((type) => [mediaTypes[type], { schema }])),
  };
}

function success(endpoint: Placed<Endpoint>): ZodOpenApiResponseObject {
  const { response, stream, produces } = endpoint;
  const status = successStatus(endpoint);
  const content: NonNullable<ZodOpenApiResponseObject['content']> = {};
  // An answer that is a bare string travels as a stream or as one of the other media types, never as JSON.
  const alone = response instanceof z.ZodString && (stream ?? produces) !== undefined;
  if (response && !alone) content['application/json'] = { schema: response };
  for (const type of produces ?? []) content[type] = { schema: alone && response ? response : z.string() };
  if (stream) content['text/event-stream'] = { schema: eventSchema(stream, endpoint.operation) };
  return {
    description: successText(status),
    headers: Object.fromEntries(
      [
        'X-Request-ID',
        ...(status === 303 ? ['Location'] : []),
        ...(takesIdempotencyKey(endpoint) ? ['Idempotency-Replayed'] : []),
      ].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    ...(Object.keys(content).length > 0 ? { content } : {}),
  };
}

function successText(status: number): string {
  const texts: Record<number, string> = {
    201: 'Created.',
    202: 'Accepted; the work goes on.',
    204: 'Done; no body.',
    303: 'Go on at `Location`.',
  };
  return texts[status] ?? 'Success.';
}

const eventSchemas = new WeakMap<object, z.ZodType>();

/** The events of a stream, one schema for all endpoints that send them. Named after the first of these. */
function eventSchema(stream: Record<string, z.ZodType>, operation: string): z.ZodType {
  const known = eventSchemas.get(stream);
  if (known) return known;
  const events = Object.entries(stream).map(([name, data]) =>
    z.object({
      id: z.int().min(0).meta({ description: 'Sequence number; send the last one as `Last-Event-ID` to resume.' }),
      event: z.literal(name),
      data,
    }),
  );
  const schema = z.union(events).meta({
    id: `${operation.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())}Event`,
    description: 'Server-sent events. `data` is one line of JSON; a comment every 15 s keeps the connection open.',
  });
  eventSchemas.set(stream, schema);
  return schema;
}
