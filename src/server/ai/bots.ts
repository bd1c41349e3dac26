import { AppError } from '#server/platform/app-error.ts';
import type { Asker } from '#server/tenancy/access.ts';
import type { LanguageProvider } from './language-provider.ts';

/** The bots that somebody may ask: their own, and those of their organizations. */
export type BotsOf = (asker: Asker) => Promise<LanguageProvider[]>;

const prefix = 'bot-';

/** The provider that the bot of a connection is. */
export const botId = (connectorId: string): string => `${prefix}${connectorId}`;

/** Is this the id of a bot, and of no provider of this server? */
export const isBot = (provider: string): boolean => provider.startsWith(prefix);

/** What a learner is told who asks a bot about documents. */
export function takesNoDocuments(name: string): AppError {
  const message = `${name} takes no documents. Choose another model, or ask without them.`;
  return new AppError('validation_error', message, { issues: [{ path: 'body.provider', message }] });
}
