import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { BodyType, Endpoint } from '#contract/kernel/endpoint.ts';
import type { Issue } from '#contract/kernel/errors.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { FileForm, SpooledForm } from './multipart.ts';

const bodyTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  csv: 'text/csv',
} as const satisfies Record<BodyType, string>;

interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** Path, query and body as the endpoint declares them, or 400 with every issue at once. */
export function parseInput(endpoint: Endpoint, request: FastifyRequest): Input {
  if (endpoint.body) refuseOtherType(endpoint, request);
  const issues: Issue[] = [];
  const input = {
    params: parse(endpoint.params, refuseNul(request.params, 'path', issues), 'path', issues),
    query: parse(endpoint.query, refuseNul(request.query, 'query', issues), 'query', issues),
    // A multipart body is a stream that is read afterwards.
    body: takesForm(endpoint, request) ? undefined : parse(endpoint.body, request.body, 'body', issues),
  };
  refuse(issues);
  return input;
}

/** Is the body of this request a form with a file? */
export const takesForm = (endpoint: Endpoint, request: FastifyRequest): boolean =>
  endpoint.bodyType === 'multipart' ||
  (endpoint.alsoAccepts?.includes('multipart') === true && typeOf(request) === bodyTypes.multipart);

/** The fields of a form and its file as one body, as the endpoint declares it, or 400 with every issue at once. */
export function parseForm(endpoint: Endpoint, field: string, form: FileForm | SpooledForm): unknown {
  if (endpoint.bodyType === 'multipart' || !('bytes' in form)) return undefined;
  const issues: Issue[] = [];
  const file = new File([new Uint8Array(form.bytes)], form.name);
  const body = parse(endpoint.body, { ...form.fields, [field]: file }, 'body', issues);
  refuse(issues);
  return body;
}

function refuse(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first)
    throw new AppError('validation_error', `${first.message} (${first.path})`, { issues: issues.slice(0, 50) });
}

const typeOf = (request: FastifyRequest): string | undefined =>
  request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();

function parse(schema: z.ZodType | undefined, value: unknown, place: string, issues: Issue[]): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    issues.push({ path: [place, ...path].join('.'), message: value === undefined ? 'A body is needed.' : message });
  }
  return undefined;
}

/** Addresses are decoded by the router, which lets NUL through; the database cannot hold it. */
function refuseNul(values: unknown, place: string, issues: Issue[]): unknown {
  for (const name in values as Record<string, unknown>) {
    const value = (values as Record<string, unknown>)[name];
    if (String(value).includes('\0'))
      issues.push({ path: `${place}.${name}`, message: 'Text must not contain the character NUL.' });
  }
  return values;
}

function refuseOtherType(endpoint: Endpoint, request: FastifyRequest): void {
  const wanted = [endpoint.bodyType ?? 'json', ...(endpoint.alsoAccepts ?? [])].map((type) => bodyTypes[type]);
  const given = typeOf(request);
  if (wanted.some((type) => type === given)) return;
  if (given === undefined && request.body === undefined) return;
  throw new AppError('unsupported_media_type', `Send the body as ${wanted.join(' or ')}.`);
}
