import { stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookiesOf } from '#server/http/cookies.ts';
import { AppError } from '#server/platform/app-error.ts';

/**
 * The session of our own web app: an opaque, constant, HttpOnly cookie that scripts never see, and a readable hint that
 * says only that there is one. Over https the name has the `__Host-` prefix, which browsers bind to this host alone.
 */
const maxAge = 30 * 86_400;
const secureName = '__Host-xt_sid';
const plainName = 'xt_sid';
const hintName = 'xt_hint';

const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const;

const nameFor = (request: FastifyRequest) => (request.protocol === 'https' ? secureName : plainName);

/** Does our own web app ask? Only then are cookies set or read. */
export function isWebClient(request: FastifyRequest): boolean {
  return request.headers['x-xentree-client'] === 'web';
}

/**
 * Refuses a forged request from another site: the header above cannot be sent across origins without a preflight that
 * we do not grant, and the browser's own word on where the request comes from must agree.
 */
export function refuseForgery(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  // A page cannot write this header itself; where a browser does not send it, the origin has to be ours.
  const same =
    site === undefined
      ? origin === undefined || origin === `${request.protocol}://${request.host}`
      : site === 'same-origin';
  if (!same) throw new AppError('forbidden', 'This request came from another site and was refused.');
}

export function readSessionCookie(request: FastifyRequest): string | null {
  return cookiesOf(request)[nameFor(request)] ?? null;
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, value: string): void {
  setCookies(request, reply, { session: value, hint: '1', maxAge });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookies(request, reply, { session: '', hint: '', maxAge: 0, expires: new Date(0) });
}

function setCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  { session, hint, ...life }: { session: string; hint: string; maxAge: number; expires?: Date },
): void {
  const common = { ...options(request), ...life };
  reply.header('set-cookie', [
    stringifySetCookie({ ...common, name: nameFor(request), value: session }),
    stringifySetCookie({ ...common, name: hintName, value: hint, httpOnly: false }),
  ]);
}
