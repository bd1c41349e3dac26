import type { BaseLogger } from 'pino';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import type { Mail } from '#server/platform/mail.ts';
import { freeFrom, isAt, lastMoment, nextTime } from './next-time.ts';
import type { BusyTimes, StudyDay } from './ports.ts';
import { reminderMail } from './reminder-mail.ts';
import * as repository from './reminders.repository.ts';

interface Deps {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn'>;
  studyDay: StudyDay;
  busy: BusyTimes;
  /** Null where this server sends no mails. */
  mail: { send(mail: Mail): Promise<void>; app: string; linkOf(userId: string): string } | null;
}

/** A server that was down for longer than this does not catch up on what was due. Milliseconds. */
const latestMs = 6 * 3_600_000;

/**
 * Sends what is due. That one was sent is stored before it is: a process that dies in between sends none, and none comes
 * twice. What the calendar has no room for waits for it, until the evening is over.
 */
export function createReminderWorker({ db, clock, log, studyDay, busy, mail }: Deps) {
  let working: Promise<void> | null = null;
  let stopped = false;
  /** Mails on their way. */
  const sending = new Set<Promise<void>>();

  type Person = NonNullable<Awaited<ReturnType<typeof repository.findPerson>>>;

  async function take(row: repository.ReminderRow): Promise<void> {
    const person = await repository.findPerson(db, row.tenantId);
    if (!person || row.nextAt === null) return;
    const now = clock();
    const timezone = row.timezone ?? person.timezone;
    const onward = { nextAt: nextTime({ ...row, timezone }, now), moved: false };
    const today = localTimeOf(now, person.timezone, person.dayStartsAt).localDate;
    const late = now.getTime() - row.nextAt.getTime() > latestMs;
    // The clock of the person was changed since.
    const elsewhere = !row.moved && !isAt({ ...row, timezone }, row.nextAt);
    if (late || elsewhere || row.sentFor === today || !(await isWanted(row.tenantId, today))) {
      await repository.settle(db, row, onward);
      return;
    }
    const limit = lastMoment(row.nextAt, timezone).getTime();
    const free = await firstFree(row.tenantId, now.getTime(), limit);
    if (free > now.getTime()) {
      const waits = free <= limit ? { nextAt: new Date(free), moved: true } : onward;
      await repository.settle(db, row, waits);
      return;
    }
    const sent = { sentFor: today, sentAt: now, sentMoved: row.moved, seen: false };
    if (await repository.settle(db, row, { ...onward, ...sent })) send(row, person);
  }

  async function isWanted(userId: string, date: string): Promise<boolean> {
    const { rest, studied } = await studyDay(userId, date);
    return !rest && !studied;
  }

  /** Of a calendar that does not tell, nothing is known to be full. */
  async function firstFree(userId: string, now: number, limit: number): Promise<number> {
    if (limit <= now) return now;
    // Something that goes on beyond the limit is seen to do so.
    return freeFrom(now, await busy(userId, { start: now, end: limit + 60_000 }));
  }

  /** Nobody waits for a mail server. */
  function send(row: repository.ReminderRow, { email, username, language }: Person): void {
    if (!row.byEmail || !mail) return;
    const about = { to: email, username, language, app: mail.app, stop: mail.linkOf(row.tenantId) };
    const sent: Promise<void> = mail
      .send(reminderMail(about))
      .catch((error: unknown) => log.warn({ err: error }, 'a reminder could not be sent'))
      .finally(() => sending.delete(sent));
    sending.add(sent);
  }

  async function takeAll(rows: readonly repository.ReminderRow[]): Promise<void> {
    for (const row of rows)
      await take(row).catch((error: unknown) => log.warn({ err: error }, 'a reminder is tried again'));
  }

  async function work(): Promise<void> {
    while (!stopped) {
      const rows = await repository.claimDue(db, newId(), clock());
      if (rows.length === 0) return;
      await takeAll(rows);
    }
  }

  return {
    /** Whoever looks does not wait for the next turn. */
    look: async (userId: string) => takeAll(await repository.claimDue(db, newId(), clock(), userId)),

    /** Something may be due. Resolves when nothing is any more. */
    kick(): Promise<void> {
      working ??= work().finally(() => {
        working = null;
      });
      return working;
    },
    async close(): Promise<void> {
      stopped = true;
      await working;
      await Promise.all(sending);
    },
  };
}
