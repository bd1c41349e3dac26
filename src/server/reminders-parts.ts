import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import { type MountOptions, mount } from './http/mount.ts';
import type { BusyTimes } from './modules/reminders/ports.ts';
import { createReminderWorker } from './modules/reminders/reminder-worker.ts';
import { stopMails } from './modules/reminders/reminders.repository.ts';
import { remindersRoutes } from './modules/reminders/reminders.routes.ts';
import { createReminders } from './modules/reminders/reminders.service.ts';
import { createStopLinks } from './modules/reminders/stop-links.ts';
import { stopPage } from './modules/reminders/stop-page.ts';
import type { XpService } from './modules/xp/xp.service.ts';
import type { Clock } from './platform/clock.ts';
import { createMailSender } from './platform/mail.ts';
import type { Keyring } from './platform/master-key.ts';

interface Options {
  config: Config;
  db: Db;
  clock: Clock;
  keyring: Keyring;
  logger: FastifyBaseLogger;
  xp: Pick<XpService, 'restDays' | 'streakStatus'>;
  busy: BusyTimes;
}

/** Reminders to study, put together. */
export function remindersParts({ config, db, clock, keyring, logger: log, xp, busy }: Options) {
  const { smtpUrl, publicUrl, mailFrom } = config;
  const links = createStopLinks(keyring, publicUrl ?? '');
  const sender =
    smtpUrl && publicUrl ? createMailSender(smtpUrl, mailFrom ?? `no-reply@${new URL(publicUrl).hostname}`) : null;
  const mail = sender && publicUrl ? { send: sender.send, app: publicUrl, linkOf: links.linkOf } : null;

  async function studyDay(userId: string, date: string) {
    const [rests, streak] = await Promise.all([xp.restDays(userId), xp.streakStatus(userId)]);
    return { rest: rests.some((rest) => rest.date === date), studied: streak.last_activity === date };
  }

  const worker = createReminderWorker({ db, clock, log, studyDay, busy, mail });
  const service = createReminders({ db, clock, mails: mail !== null, studyDay, look: worker.look });
  return {
    async mount(app: FastifyInstance, mounting: MountOptions): Promise<void> {
      mount(app, contract.reminders, remindersRoutes(service), mounting);
      await app.register(stopPage(links, (userId) => stopMails(db, userId)));
      app.addHook('preClose', async () => {
        await worker.close();
        sender?.close();
      });
    },
    /** Sends what is due. */
    work: worker.kick,
  };
}
