import { createHash, randomBytes } from 'node:crypto';
import type { TokenResponse } from '#contract/auth.ts';
import type { Database, Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Keyring } from '#server/platform/master-key.ts';
import { type NowOrLater, whenReady } from '#server/platform/now-or-later.ts';
import type { AccessClaims, AccessTokens } from './access-token.ts';
import { issueRefreshToken, readRefreshToken } from './refresh-token.ts';
import { confirm, present } from './rotation.ts';
import type { SessionCache } from './session-cache.ts';
import * as repository from './sessions.repository.ts';
import type { User } from './users.repository.ts';

const day = 86_400_000;
const idleMs = 14 * day;
const absoluteMs = 30 * day;
/** Most live sessions of one user; the least recently used ends. */
const sessionLimit = 20;
/** A dangerous action needs the password proven this recently. */
const recentMs = 15 * 60_000;
/** `last_used_at` is written at most this often. */
const seenEveryMs = 60_000;

/** Where a session is used from. */
export interface Device {
  userAgent: string | null;
  ip: string | null;
}

/** What a sign-in or refresh gives; `cookie` is the new value of our own web app's cookie, if it is to be set. */
export interface Granted {
  tokens: TokenResponse;
  cookie: string | null;
  sessionId: string;
}

export interface Authenticated {
  userId: string;
  role: 'user' | 'admin';
  sessionId: string;
  /** A session may do all that its user may. */
  scopes: null;
}

const gone = () => new AppError('invalid_token', 'Your session has ended. Sign in again.');

const refused = (reason: 'expired' | 'invalid') =>
  reason === 'expired'
    ? new AppError('token_expired', 'The access token has expired. Refresh it.')
    : new AppError('invalid_token', 'The access token is not valid. Sign in again.');

const hashCookie = (value: string) => createHash('sha256').update(value).digest();

/** The life of sessions: open, refresh, use, end. */
export function createSessionsService(deps: {
  database: Database;
  clock: Clock;
  keyring: Keyring;
  accessTokens: AccessTokens;
  cache: SessionCache;
}) {
  const { database, clock, keyring, accessTokens, cache } = deps;
  const { db } = database;

  const grant = async (row: repository.SessionRow, cookie: string | null): Promise<Granted> => ({
    tokens: {
      access_token: await accessTokens.issue({ userId: row.userId, sessionId: row.id, generation: row.generation }),
      token_type: 'bearer',
      refresh_token:
        row.kind === 'cookie' ? '' : issueRefreshToken(keyring, { sessionId: row.id, generation: row.generation }),
      expires_in: accessTokens.seconds,
    },
    cookie,
    sessionId: row.id,
  });

  const idleEnd = (row: { absoluteExpiresAt: Date }, now: Date) =>
    new Date(Math.min(now.getTime() + idleMs, row.absoluteExpiresAt.getTime()));

  const find = (id: string, now: Date) => cache.get(id, now, (wanted) => repository.findSession(db, wanted));

  const isLive = (row: repository.SessionRow, now: Date) =>
    row.revokedAt === null && row.idleExpiresAt > now && row.absoluteExpiresAt > now;

  async function refreshCookie(tx: Db, value: string, device: Device): Promise<Granted> {
    const now = clock();
    const row = await repository.lockSessionByCookie(tx, hashCookie(value));
    if (!row || !isLive(row, now)) throw gone();
    await repository.updateSession(tx, row.id, { lastUsedAt: now, idleExpiresAt: idleEnd(row, now), ...device });
    return grant(row, null);
  }

  /** Null means that the session ended because an old token came back: the caller commits that, then refuses. */
  async function refreshToken(tx: Db, token: string, device: Device): Promise<Granted | null> {
    const now = clock();
    const claim = readRefreshToken(keyring, token);
    const row = claim && (await repository.lockSession(tx, claim.sessionId));
    if (!claim || !row || row.kind !== 'token' || !isLive(row, now)) throw gone();
    const state = { generation: row.generation, confirmed: row.confirmed, touchedAt: row.touchedAt.getTime() };
    const presented = present(state, claim.generation, now.getTime());
    if (presented.outcome === 'unknown') throw gone();
    if (presented.outcome === 'reused') {
      await repository.revokeSession(tx, row.userId, row.id, now, 'token_reused');
      cache.forget(row.id);
      return null;
    }
    const next = { ...presented.next, touchedAt: new Date(presented.next.touchedAt) };
    await repository.updateSession(tx, row.id, {
      ...next,
      lastUsedAt: now,
      idleExpiresAt: idleEnd(row, now),
      ...device,
    });
    cache.forget(row.id);
    return grant({ ...row, ...next }, null);
  }

  return {
    /** Opens a session; `kind: 'cookie'` is our own web app's. Call it within the transaction of the sign-in. */
    async open(tx: Db, userId: string, kind: 'cookie' | 'token', device: Device): Promise<Granted> {
      const now = clock();
      const cookie = kind === 'cookie' ? randomBytes(32).toString('base64url') : null;
      const row: repository.SessionRow = {
        id: randomBytes(16).toString('base64url'),
        userId,
        kind,
        createdAt: now,
        authenticatedAt: now,
        lastUsedAt: now,
        idleExpiresAt: new Date(now.getTime() + idleMs),
        absoluteExpiresAt: new Date(now.getTime() + absoluteMs),
        revokedAt: null,
        revokeReason: null,
        ...device,
        generation: 0,
        confirmed: false,
        touchedAt: now,
        cookieHash: cookie === null ? null : hashCookie(cookie),
      };
      await repository.insertSession(tx, row);
      for (const id of await repository.revokeOldest(tx, userId, sessionLimit, now)) cache.forget(id);
      return grant(row, cookie);
    },

    async refresh(credential: { token: string } | { cookie: string }, device: Device): Promise<Granted> {
      const granted = await db.transaction((tx) =>
        'cookie' in credential
          ? refreshCookie(tx, credential.cookie, device)
          : refreshToken(tx, credential.token, device),
      );
      if (granted) return granted;
      throw new AppError(
        'token_reused',
        'This refresh token has been used before, so the session was ended to be safe. Sign in again.',
      );
    },

    /** Ends the session of a credential; a credential that names none of ours is refused, one of an ended session is not. */
    async end(credential: { token: string } | { cookie: string }): Promise<void> {
      const now = clock();
      if ('cookie' in credential) {
        const row = await db.transaction(async (tx) => {
          const found = await repository.lockSessionByCookie(tx, hashCookie(credential.cookie));
          if (found) await repository.revokeSession(tx, found.userId, found.id, now, 'logout');
          return found;
        });
        if (!row) throw gone();
        cache.forget(row.id);
        return;
      }
      const id = await this.idOf(credential.token);
      const row = id === null ? null : await repository.findSession(db, id);
      if (!row) throw gone();
      await repository.revokeSession(db, row.session.userId, row.session.id, now, 'logout');
      cache.forget(row.session.id);
    },

    /** A browser signs in anew: the session of the cookie that is written over ends, if it was one. */
    async endReplaced(cookie: string): Promise<void> {
      await this.end({ cookie }).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
    },

    /** Which session an access token (also an expired one) or refresh token belongs to. */
    async idOf(token: string): Promise<string | null> {
      const claim = readRefreshToken(keyring, token);
      if (claim) return claim.sessionId;
      const check = await accessTokens.check(token);
      return check.claims?.sessionId ?? null;
    },

    /** The signed-in person, as the session knows them: no further query where it was read just now. */
    userOf(sessionId: string): NowOrLater<User> {
      return whenReady(find(sessionId, clock()), (found) => {
        if (!found) throw gone();
        return found.user;
      });
    },

    /** Whose request this is: known at once where token and session were seen just now. Throws 401 with the reason. */
    authenticate(token: string): NowOrLater<Authenticated> {
      return whenReady(accessTokens.check(token), (check) => {
        if (!check.ok) throw refused(check.reason);
        const { claims } = check;
        const now = clock();
        return whenReady(find(claims.sessionId, now), (found) => {
          if (!found || !isLive(found.session, now) || found.session.userId !== claims.userId) throw gone();
          const { user, session } = found;
          return whenReady(noteUse(session, claims, now), () => ({
            userId: user.id,
            role: user.role,
            sessionId: session.id,
            scopes: null,
          }));
        });
      });
    },

    /** The password was proven in this session just now. */
    async proven(sessionId: string): Promise<void> {
      await repository.updateSession(db, sessionId, { authenticatedAt: clock() });
      cache.forget(sessionId);
    },

    /** Refuses a dangerous action with `step_up_required` unless the password was proven in the last 15 minutes. */
    async requireRecentSignIn(sessionId: string | null): Promise<void> {
      const now = clock();
      const found = await find(sessionId ?? '', now);
      if (!found) throw gone();
      if (now.getTime() - found.session.authenticatedAt.getTime() < recentMs) return;
      throw new AppError('step_up_required', 'To do this, enter your password again.');
    },

    list: (userId: string, page: { limit: number; after?: { at: Date; id: string } }) =>
      repository.listSessions(db, userId, clock(), page),

    async revoke(userId: string, id: string): Promise<boolean> {
      const ended = await repository.revokeSession(db, userId, id, clock(), 'revoked');
      cache.forget(id);
      return ended;
    },

    /** Ends every other session, in the caller's transaction. */
    async revokeOthers(tx: Db, userId: string, keep: string | null, reason: string): Promise<void> {
      for (const id of await repository.revokeOthers(tx, userId, keep, clock(), reason)) cache.forget(id);
    },

    /** A person was changed: what is kept of them is out of date. */
    forgetUsers: () => cache.clear(),

    liveAmong: (ids: string[]) => repository.liveAmong(db, ids, clock()),

    /** Forgets sessions that ended long ago. */
    sweep: () => repository.deleteOldSessions(db, clock()),
  };

  /** A used access token proves that its refresh token arrived, and that the device is alive. */
  function noteUse(row: repository.SessionRow, claims: AccessClaims, now: Date): NowOrLater<void> {
    const state = { generation: row.generation, confirmed: row.confirmed, touchedAt: row.touchedAt.getTime() };
    const confirmed = confirm(state, claims.generation, now.getTime());
    const seen = now.getTime() - row.lastUsedAt.getTime() > seenEveryMs;
    if (confirmed !== state || seen) return writeUse(row.id, claims, now);
  }

  async function writeUse(id: string, claims: AccessClaims, now: Date): Promise<void> {
    await db.transaction(async (tx) => {
      const fresh = await repository.lockSession(tx, id);
      if (!fresh || fresh.revokedAt) return;
      const latest = confirm(
        { generation: fresh.generation, confirmed: fresh.confirmed, touchedAt: fresh.touchedAt.getTime() },
        claims.generation,
        now.getTime(),
      );
      await repository.updateSession(tx, id, {
        confirmed: latest.confirmed,
        touchedAt: new Date(latest.touchedAt),
        lastUsedAt: now,
      });
    });
    cache.forget(id);
  }
}

export type SessionsService = ReturnType<typeof createSessionsService>;
