import type { ReminderSettings, Reminders } from '#contract/reminders.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { nextTime } from './next-time.ts';
import type { StudyDay } from './ports.ts';
import * as repository from './reminders.repository.ts';

interface Options {
  db: Db;
  clock: Clock;
  /** Are mails sent here? */
  mails: boolean;
  studyDay: StudyDay;
  /** Sends what is due for a person. */
  look: (userId: string) => Promise<void>;
}

/** What is shown to somebody who has chosen nothing. */
const unset: ReminderSettings = {
  enabled: false,
  time: '18:00',
  days: [0, 1, 2, 3, 4, 5, 6],
  channels: ['in_app'],
  timezone: null,
};

/** Reminders as a learner sets and sees them. */
export function createReminders({ db, clock, mails, studyDay, look }: Options) {
  async function personOf(userId: string) {
    const person = await repository.findPerson(db, userId);
    if (!person) throw notFound('person');
    return person;
  }

  /** The one of today, unless it was seen or the day is a day of study by now. */
  async function dueOf(userId: string, row: repository.ReminderRow): Promise<Reminders['due']> {
    const { enabled, inApp, sentFor, sentAt, sentMoved, seen } = row;
    if (!enabled || !inApp || seen || sentAt === null) return null;
    const { timezone, dayStartsAt } = await personOf(userId);
    if (localTimeOf(clock(), timezone, dayStartsAt).localDate !== sentFor) return null;
    const { rest, studied } = await studyDay(userId, sentFor);
    return rest || studied ? null : { at: sentAt.toISOString(), moved: sentMoved };
  }

  async function get(userId: string): Promise<Reminders> {
    let row = await repository.findReminder(db, userId);
    if (row?.nextAt && row.nextAt <= clock()) {
      await look(userId);
      row = await repository.findReminder(db, userId);
    }
    if (!row) return { ...unset, email_possible: mails, next_at: null, due: null };
    const { enabled, time, days, inApp, byEmail, timezone, nextAt } = row;
    const channels = [...(inApp ? ['in_app' as const] : []), ...(byEmail ? ['email' as const] : [])];
    return {
      ...{ enabled, time, days, channels, timezone, email_possible: mails },
      next_at: nextAt?.toISOString() ?? null,
      due: await dueOf(userId, row),
    };
  }

  return {
    get,

    async set(userId: string, { enabled, time, days, channels, timezone }: ReminderSettings): Promise<Reminders> {
      if (channels.includes('email') && !mails) {
        const message = 'This server sends no mails. Choose to be reminded in the app.';
        throw new AppError('validation_error', message, { issues: [{ path: 'body.channels', message }] });
      }
      const person = await personOf(userId);
      const wish = { time, days: [...days].sort((a, b) => a - b) };
      const nextAt = enabled ? nextTime({ ...wish, timezone: timezone ?? person.timezone }, clock()) : null;
      await repository.putReminder(db, {
        ...{ tenantId: userId, enabled, ...wish, timezone, nextAt, moved: false, claimId: null, claimedUntil: null },
        ...{ inApp: channels.includes('in_app'), byEmail: channels.includes('email') },
        ...{ sentFor: null, sentAt: null, sentMoved: false, seen: false },
      });
      return get(userId);
    },

    seen: (userId: string) => repository.markSeen(db, userId),
  };
}

export type ReminderService = ReturnType<typeof createReminders>;
