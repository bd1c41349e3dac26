import type { reminders } from '#contract/reminders.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ReminderService } from './reminders.service.ts';

export function remindersRoutes(service: ReminderService): Handlers<typeof reminders> {
  return {
    get: ({ principal }) => service.get(principal.userId),
    set: ({ principal, body }) => service.set(principal.userId, body),
    seen: ({ principal }) => service.seen(principal.userId),
  };
}
