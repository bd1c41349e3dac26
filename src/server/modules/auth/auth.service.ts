import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { ProfilePatch, RegisterRequest } from '#contract/auth.ts';
import type { Database, Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import type { Keyring } from '#server/platform/master-key.ts';
import { networkOf } from '#server/platform/network.ts';
import { type Passwords, passwordProblem } from './passwords.ts';
import type { Device, Granted, SessionsService } from './sessions.service.ts';
import * as throttles from './throttle.repository.ts';
import { accountRule, addressRule, waitOf } from './throttle.ts';
import * as repository from './users.repository.ts';

const wrong = () => new AppError('invalid_credentials', 'The username or password is not right.');

/** Accounts: register, sign in, change. */
export function createAuthService(deps: {
  database: Database;
  clock: Clock;
  keyring: Keyring;
  passwords: Passwords;
  sessions: SessionsService;
}) {
  const { database, clock, keyring, passwords, sessions } = deps;
  const { db } = database;

  /** Counters are kept under a keyed hash: the table does not tell who tried to sign in. */
  const throttleKey = (kind: string, value: string) =>
    `${kind}:${createHmac('sha256', keyring.deriveKey('throttle')).update(value.trim().toLowerCase()).digest('base64url')}`;

  function refusePassword(password: string, personal: string[], path: string) {
    const problem = passwordProblem(password, personal);
    if (problem) throw new AppError('validation_error', problem, { issues: [{ path, message: problem }] });
  }

  async function refuseTaken(tx: Db, username: string, email: string) {
    const taken = await repository.takenNames(tx, username, email);
    if (taken.username) throw new AppError('username_taken', 'This username is taken. Choose another.');
    if (taken.email)
      throw new AppError('email_taken', 'There is an account with this e-mail address. Sign in instead.');
  }

  /** Looks at a password unless there were too many wrong ones for this account or from this address. */
  async function throttled(account: string, ip: string | null, isRight: () => Promise<boolean>): Promise<void> {
    const now = clock();
    const accountKey = throttleKey('account', account);
    const addressKey = ip === null ? null : throttleKey('ip', networkOf(ip));
    const addressWait =
      addressKey === null ? 0 : waitOf(await throttles.readThrottle(db, addressKey), addressRule, now.getTime());
    const wait = addressWait || (await throttles.takeTry(db, accountKey, accountRule, now));
    if (wait === Number.POSITIVE_INFINITY)
      throw new AppError(
        'rate_limited',
        'Too many wrong passwords: this account stands still. Whoever runs this server can let it sign in again.',
        { retryAfter: 86_400 },
      );
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw new AppError('rate_limited', `Too many wrong passwords. Try again in ${seconds} seconds.`, {
        retryAfter: seconds,
      });
    }
    const right = await isRight().catch(async (error: unknown) => {
      // Nothing was learnt about the password: too many people were signing in.
      await throttles.giveBackTry(db, accountKey);
      throw error;
    });
    if (!right) {
      if (addressKey !== null) await throttles.takeTry(db, addressKey, addressRule, now);
      throw wrong();
    }
    await throttles.clearThrottle(db, accountKey);
  }

  return {
    async register(request: z.output<typeof RegisterRequest>): Promise<repository.User> {
      refusePassword(request.password, [request.username, request.email.split('@')[0] ?? ''], 'body.password');
      await refuseTaken(db, request.username, request.email);
      const passwordHash = await passwords.hash(request.password);
      return db.transaction(async (tx) => {
        await lockRegistration(tx);
        await refuseTaken(tx, request.username, request.email);
        const user: repository.User = {
          id: newId(),
          username: request.username,
          email: request.email,
          passwordHash,
          fullName: request.full_name || null,
          avatarUrl: null,
          role: (await repository.anyUser(tx)) ? 'user' : 'admin',
          language: request.language ?? 'en',
          timezone: request.timezone ?? 'UTC',
          dayStartsAt: '00:00',
          publicProfile: false,
          createdAt: clock(),
        };
        await repository.insertUser(tx, user);
        return user;
      });
    },

    async login(name: string, password: string, kind: 'cookie' | 'token', device: Device): Promise<Granted> {
      const user = await repository.findUserByName(db, name);
      // One count for an account, whichever of its names is used; a name that nobody has gets one of its own.
      await throttled(user?.id ?? name, device.ip, () => passwords.verify(user?.passwordHash ?? null, password));
      if (!user) throw wrong();
      const renewed = passwords.isCurrent(user.passwordHash) ? null : await passwords.hash(password);
      return db.transaction(async (tx) => {
        // The password may have been changed while this one was looked at: then it opens nothing.
        const locked = await repository.lockUser(tx, user.id);
        if (locked?.passwordHash !== user.passwordHash) throw wrong();
        if (renewed !== null) await repository.updateUser(tx, user.id, { passwordHash: renewed });
        return sessions.open(tx, user.id, kind, device);
      });
    },

    async update(userId: string, patch: z.output<typeof ProfilePatch>): Promise<repository.User> {
      const changed = await db.transaction(async (tx) => {
        if (patch.username !== undefined) {
          await lockRegistration(tx);
          const other = await repository.findUserByName(tx, patch.username);
          if (other && other.id !== userId)
            throw new AppError('username_taken', 'This username is taken. Choose another.');
        }
        const user = await repository.updateUser(tx, userId, {
          username: patch.username,
          fullName: patch.full_name === '' ? null : patch.full_name,
          avatarUrl: patch.avatar_url,
          language: patch.language,
          timezone: patch.timezone,
          dayStartsAt: patch.day_starts_at,
          publicProfile: patch.public_profile,
        });
        if (!user) throw notFound('user');
        return user;
      });
      sessions.forgetUsers();
      return changed;
    },

    /** Proves the password again; a wrong one leaves the session as it is and counts as one at sign-in. */
    async stepUp(userId: string, sessionId: string, password: string, device: Device): Promise<void> {
      await this.prove(userId, password, device);
      await sessions.proven(sessionId);
    },

    /** Is this the password of this person? A wrong one counts as one at sign-in. */
    async prove(userId: string, password: string, device: Device): Promise<void> {
      const user = await repository.findUser(db, userId);
      if (!user) throw notFound('user');
      await throttled(user.id, device.ip, () => passwords.verify(user.passwordHash, password));
    },

    /** All other sessions end with the change. */
    async changePassword(
      userId: string,
      sessionId: string,
      current: string,
      next: string,
      device: Device,
    ): Promise<void> {
      const user = await repository.findUser(db, userId);
      if (!user) throw notFound('user');
      await throttled(user.id, device.ip, () => passwords.verify(user.passwordHash, current));
      refusePassword(next, [user.username, user.email.split('@')[0] ?? ''], 'body.new_password');
      const passwordHash = await passwords.hash(next);
      await db.transaction(async (tx) => {
        await repository.lockUser(tx, userId);
        await repository.updateUser(tx, userId, { passwordHash });
        await sessions.revokeOthers(tx, userId, sessionId, 'password_changed');
      });
    },

    /** An administrator lets somebody try again whose account stands still after too many wrong passwords. */
    async unlock(name: string): Promise<void> {
      const user = await repository.findUserByName(db, name);
      if (!user) throw notFound('user');
      await throttles.clearThrottle(db, throttleKey('account', user.id));
    },

    /** Forgets counters that have done their work. */
    sweep: () => throttles.deleteOldThrottles(db, clock()),
  };
}

export type AuthService = ReturnType<typeof createAuthService>;

/** Registrations take turns, so that two of them cannot both be the first or share a name. */
async function lockRegistration(tx: Db): Promise<void> {
  await tx.execute("select pg_advisory_xact_lock(hashtext('registration'))");
}
