import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Area, Endpoint, Parsed, Placed, Result } from '#contract/kernel/endpoint.ts';
import type { Scope } from '#contract/kernel/scopes.ts';
import type { NowOrLater } from '#server/platform/now-or-later.ts';
import type { FileAnswer, MediaAnswer, PictureAnswer } from './file-answer.ts';
import type { FileForm, SpooledForm } from './multipart.ts';
import type { EventStream } from './sse.ts';

/** Who calls: a user through a session, or through an API key with its scopes. */
export interface Principal {
  userId: string;
  role: 'user' | 'admin';
  /** Null for an API key. */
  sessionId: string | null;
  /** Scopes of the API key; null for a session, which may do all that its user may. */
  scopes: readonly Scope[] | null;
  /** The API key, and the one organization that it is for; undefined for a session. */
  apiKey?: { id: string; organizationId: string };
}

/** One request, parsed and authorised. `principal` is null only where the endpoint is public. */
export interface Call<E> extends Parsed<E> {
  principal: E extends { access: 'public' | 'refresh' } ? null : Principal;
  request: FastifyRequest;
  /** Where the body is a form with a file, what was sent; `body` is undefined then. */
  form: E extends { spooled: true } ? SpooledForm : E extends { maxFileBytes: number } ? FileForm : undefined;
  reply: FastifyReply;
  /** The id for what this request creates: the same when it is repeated with the same `Idempotency-Key`. */
  newId(): string;
  /** Does the caller accept `text/event-stream` (and does the endpoint offer it)? */
  wantsStream: boolean;
}

export type Handler<E> = (
  call: Call<E>,
) => NowOrLater<Result<E> | EventStream | FileAnswer | MediaAnswer | PictureAnswer>;

/** One handler for each endpoint of an area: a missing one does not compile. */
export type Handlers<A> = A extends Area<infer T> ? { [Name in keyof T]: Handler<T[Name]> } : never;

export type AnyHandler = Handler<Placed<Endpoint>>;
