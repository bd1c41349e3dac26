import type { BodyType, Input, Method, Output } from '#contract/kernel/endpoint.ts';

/** All of an endpoint that exists in the browser; its types come from the contract's declaration. */
export interface Callable {
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
  readonly bodyType?: BodyType;
}

/** What a call passes: the contract's input, where the query may be left out. */
export type CallInput<E> = Omit<Input<E>, 'query'> &
  ('query' extends keyof Input<E> ? { query?: Input<E>['query'] } : unknown);

/** The arguments before the options; none are needed where the endpoint asks for nothing. */
export type InputArgument<E> = Record<never, never> extends CallInput<E> ? CallInput<E> | undefined : CallInput<E>;

/** What the events of a streaming endpoint carry, by name. */
export type EventOf<E> = E extends { stream: infer S }
  ? {
      [Name in keyof S & string]: { id: string | undefined; event: Name; data: Output<{ response: S[Name] }> };
    }[keyof S & string]
  : never;

interface AnyInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** The address of a call. Throws TypeError when a path parameter is missing or would leave its place in the path. */
export function urlOf(baseUrl: string, endpoint: Callable, input: unknown): URL {
  const { params = {}, query = {} } = (input ?? {}) as AnyInput;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(name, params[name]));
  const url = new URL(path, baseUrl);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
    }
  }
  return url;
}

/** The body and its type; a multipart type is left to the browser, which knows the boundary. */
export function bodyOf(endpoint: Callable, input: unknown): { body?: BodyInit; contentType?: string } {
  const { body } = (input ?? {}) as AnyInput;
  if (body === undefined) return {};
  if (endpoint.bodyType === 'form') return { body: formOf(body), contentType: 'application/x-www-form-urlencoded' };
  if (endpoint.bodyType === 'multipart') return { body: multipartOf(body) };
  if (endpoint.bodyType === 'csv') return { body: String(body), contentType: 'text/csv' };
  return { body: JSON.stringify(body), contentType: 'application/json' };
}

function segment(name: string, value: unknown): string {
  const text = String(value ?? '');
  if (text === '' || text === '.' || text === '..') throw new TypeError(`The path parameter ${name} is missing.`);
  return encodeURIComponent(text);
}

function formOf(body: unknown): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body as object)) if (value !== undefined) form.append(name, String(value));
  return form.toString();
}

function multipartOf(body: unknown): FormData {
  if (body instanceof FormData) return body;
  const form = new FormData();
  for (const [name, value] of Object.entries(body as object)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      form.append(name, one instanceof Blob ? one : String(one));
    }
  }
  return form;
}
