import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import type { Scope } from './scopes.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: `public` needs nothing, `bearer` an access token, `any` an access token or an API key that
 * holds `scope`, `refresh` the session's own credential: the refresh token, or the cookie of our own web app.
 */
export type Access = 'public' | 'bearer' | 'any' | 'refresh';

/** How a body travels: JSON unless said otherwise. `csv` is one `text/csv` string. */
export type BodyType = 'json' | 'form' | 'multipart' | 'csv';

/** The names in braces of a path template: `/x/{a}/y/{b}` gives `a | b`. */
export type PathParam<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParam<Rest>
  : never;

type Params<P extends string> = [PathParam<P>] extends [never]
  ? { params?: never }
  : { params: z.ZodObject<{ [Name in PathParam<P>]: z.ZodType }> };

export interface Definition<P extends string = string> {
  method: Method;
  path: P;
  /** One line, imperative, as the API reference shows it. */
  summary: string;
  description?: string;
  access: Access;
  /** Needed from an API key; only with `access: 'any'`. */
  scope?: Scope;
  /** Platform administrators alone. */
  admin?: boolean;
  query?: z.ZodObject;
  body?: z.ZodType;
  bodyType?: BodyType;
  /** Other ways in which the same body may travel. */
  alsoAccepts?: readonly BodyType[];
  /** Name of the field that holds the file of a form; `file` unless told. */
  fileField?: string;
  /** The largest body in bytes, where it is not the usual 2 MiB. */
  maxBytes?: number;
  /** The largest file in bytes, where the body is a form with a file. */
  maxFileBytes?: number;
  /** The file may be too large for memory: it is received into a temporary file. */
  spooled?: true;
  /** The answer; `null` is an answer without a body. */
  response: z.ZodType | null;
  /** Success status; 200 unless said otherwise, 204 where `response` is null. */
  status?: number;
  /** The answer has a secret that is shown once: it is not kept for whoever repeats the request with its `Idempotency-Key`. */
  secret?: boolean;
  /** Takes an `Idempotency-Key`, though it answers 200: done twice it would not be as if done once. */
  keyed?: true;
  /** What `text/event-stream` sends: schema of `data` by event name. */
  stream?: Record<string, z.ZodType>;
  /** Other media types that it can answer, `text/csv` for example. */
  produces?: readonly string[];
  /** Codes of this endpoint, beside those that `documentedErrors` derives from its shape. */
  errors?: readonly ErrorCode[];
}

/** An endpoint that is not yet placed in an area. */
export type Endpoint = Definition & { params?: z.ZodObject };

/** Declares one endpoint. A path parameter without a schema does not compile. */
export function endpoint<const P extends string, const D extends Omit<Definition<P>, 'path'>>(
  definition: D & { path: P } & Params<P>,
): D & { path: P } & Params<P> {
  return definition;
}

/** An endpoint in its place: `operation` is `area.name`, unique in the whole contract. */
export type Placed<E> = E & { readonly operation: string };
export type Area<T> = { readonly [Name in keyof T]: Placed<T[Name]> };

const titles = new WeakMap<object, string>();

/** Gathers the endpoints of one area and stamps each with its operation id. */
export function area<const T extends Record<string, Endpoint>>(name: string, title: string, endpoints: T): Area<T> {
  const placed = Object.fromEntries(
    Object.entries(endpoints).map(([key, value]) => [key, { ...value, operation: `${name}.${key}` }]),
  ) as unknown as Area<T>;
  titles.set(placed, title);
  return placed;
}

/** The heading of an area in the API reference. */
export function areaTitle(of: object): string {
  return titles.get(of) ?? '';
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Field<T, K extends string> = K extends keyof T ? T[K] : undefined;
type Compact<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a caller passes. */
export type Input<E> = Compact<{
  params: In<Field<E, 'params'>>;
  query: Partial<Exclude<In<Field<E, 'query'>>, undefined>> extends infer Q
    ? In<Field<E, 'query'>> extends undefined
      ? undefined
      : Q
    : never;
  body: In<Field<E, 'body'>>;
}>;

/** What a handler receives, parsed. */
export interface Parsed<E> {
  params: Out<Field<E, 'params'>>;
  query: Out<Field<E, 'query'>>;
  body: Out<Field<E, 'body'>>;
}

/** What a successful call gives. */
export type Output<E> = E extends { response: infer R } ? (R extends z.ZodType ? z.output<R> : undefined) : never;

/** What a handler returns: before output parsing, so defaults may be left out. */
export type Result<E> = E extends { response: infer R } ? (R extends z.ZodType ? z.input<R> : void) : never;

/** The success status of an endpoint. */
export function successStatus(e: Pick<Definition, 'status' | 'response'>): number {
  return e.status ?? (e.response === null ? 204 : 200);
}

/** Does it create something for a caller, so that an `Idempotency-Key` makes repeating it safe (contract §1)? */
export function takesIdempotencyKey(e: Endpoint): boolean {
  const hasCaller = e.access === 'any' || e.access === 'bearer';
  return e.method === 'POST' && hasCaller && (e.keyed === true || [201, 202].includes(successStatus(e)));
}

/** All codes that an endpoint may answer: its own and those that follow from its shape. */
export function documentedErrors(e: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(['rate_limited', 'internal_error', 'service_unavailable', ...(e.errors ?? [])]);
  // Any address or body can be unreadable, also where none is expected.
  codes.add('validation_error');
  if (e.method !== 'GET') codes.add('payload_too_large').add('unsupported_media_type');
  if (e.access !== 'public') codes.add('invalid_token').add('token_expired');
  if (e.access === 'any') codes.add('INSUFFICIENT_API_KEY_SCOPE');
  if (e.admin) codes.add('forbidden');
  if (e.params) codes.add('not_found');
  // The web app's cookie counts only for requests that come from its own pages.
  if (e.access === 'refresh') codes.add('forbidden');
  if (takesIdempotencyKey(e)) codes.add('conflict');
  return [...codes];
}
