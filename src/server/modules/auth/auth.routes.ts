import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { auth, Session, UserProfile } from '#contract/auth.ts';
import { bearerOf } from '#server/http/bearer.ts';
import type { Handlers } from '#server/http/handler.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { whenReady } from '#server/platform/now-or-later.ts';
import type { AuthService } from './auth.service.ts';
import type { SessionRow } from './sessions.repository.ts';
import type { Device, SessionsService } from './sessions.service.ts';
import type { User } from './users.repository.ts';
import { clearSessionCookie, isWebClient, readSessionCookie, refuseForgery, setSessionCookie } from './web-session.ts';

/** Where a page of sessions ended: time of last use, id. */
const LastUse = z.tuple([z.iso.datetime(), z.string()]).transform(([at, id]) => ({ at: new Date(at), id }));

/** `erase` deletes an account with everything in it. */
export function authRoutes(
  service: AuthService,
  sessions: SessionsService,
  erase: (userId: string) => Promise<void>,
): Handlers<typeof auth> {
  return {
    register: async ({ body }) => profileOf(await service.register(body)),

    login: async ({ body, request, reply }) => {
      const web = isWebClient(request);
      if (web) refuseForgery(request);
      const granted = await service.login(body.username, body.password, web ? 'cookie' : 'token', deviceOf(request));
      if (granted.cookie !== null) {
        const replaced = readSessionCookie(request);
        if (replaced) await sessions.endReplaced(replaced);
        setSessionCookie(request, reply, granted.cookie);
      }
      return granted.tokens;
    },

    refresh: async ({ request }) => (await sessions.refresh(credentialOf(request), deviceOf(request))).tokens,

    logout: async ({ request, reply }) => {
      const credential = credentialOf(request);
      await sessions.end(credential);
      if (isWebClient(request)) clearSessionCookie(request, reply);
    },

    me: ({ principal }) => whenReady(sessions.userOf(principal.sessionId ?? ''), profileOf),

    updateMe: async ({ principal, body }) => profileOf(await service.update(principal.userId, body)),

    removeMe: async ({ principal, body, request, reply }) => {
      await service.prove(principal.userId, body.password, deviceOf(request));
      await erase(principal.userId);
      if (isWebClient(request)) clearSessionCookie(request, reply);
    },

    changePassword: async ({ principal, body, request }) => {
      await service.changePassword(
        principal.userId,
        principal.sessionId ?? '',
        body.current_password,
        body.new_password,
        deviceOf(request),
      );
    },

    stepUp: ({ principal, body, request }) =>
      service.stepUp(principal.userId, principal.sessionId ?? '', body.password, deviceOf(request)),

    sessions: async ({ principal, query }) => {
      const after = decodeCursor(query.cursor, LastUse);
      const rows = await sessions.list(principal.userId, { limit: query.limit + 1, after });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.lastUsedAt.toISOString(), row.id],
        (row) => sessionOf(row, principal.sessionId),
      );
    },

    unlock: async ({ body }) => service.unlock(body.username),

    endSession: async ({ principal, params }) => {
      if (!(await sessions.revoke(principal.userId, params.session_id))) throw notFound('session');
    },
  };
}

function deviceOf(request: FastifyRequest): Device {
  return { userAgent: request.headers['user-agent']?.slice(0, 400) ?? null, ip: request.ip };
}

/** The session's own credential: a Bearer, or the cookie where our own web app asks. */
function credentialOf(request: FastifyRequest): { token: string } | { cookie: string } {
  const token = bearerOf(request);
  if (token !== null) return { token };
  if (isWebClient(request)) {
    refuseForgery(request);
    const cookie = readSessionCookie(request);
    if (cookie) return { cookie };
  }
  throw new AppError('invalid_token', 'You are not signed in.');
}

/** Views of users that a session has kept: reading oneself is the most frequent request of all. */
const profiles = new WeakMap<User, UserProfile>();

function profileOf(user: User): UserProfile {
  const known = profiles.get(user);
  if (known) return known;
  const profile = {
    id: user.id,
    username: user.username,
    email: user.email,
    full_name: user.fullName,
    avatar_url: user.avatarUrl,
    role: user.role,
    language: user.language,
    timezone: user.timezone,
    day_starts_at: user.dayStartsAt,
    public_profile: user.publicProfile,
    created_at: user.createdAt.toISOString(),
  };
  profiles.set(user, profile);
  return profile;
}

function sessionOf(row: SessionRow, current: string | null): Session {
  return {
    id: row.id,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt.toISOString(),
    user_agent: row.userAgent,
    ip: row.ip,
    current: row.id === current,
  };
}
