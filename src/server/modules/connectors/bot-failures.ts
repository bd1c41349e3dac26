import { ProviderError } from '#server/ai/provider-error.ts';
import type { ConnectorRow } from './connectors.repository.ts';
import { ConnectorTrouble, sentenceOf, type Trouble } from './trouble.ts';

const name = 'Xenioo';

/** What a learner is told whose bot does not answer; what is not here, connections say themselves. */
const told: Partial<Record<Trouble, string>> = {
  scope: `${name} does not let this connection talk to the bot. Publish its custom channel, and connect it with the key and secret of the bot.`,
  config: `${name} knows no such bot at this address. Check the service endpoint of the connection, and whether the bot is published.`,
  plan: `The plan of this ${name} account has no custom channel, by which the bot is asked.`,
  transient: `${name} did not answer. Try again, or ask another provider.`,
  throttled: `${name} is asked too often at the moment. Wait a little, or ask another provider.`,
  bug: `${name} sent an answer that cannot be read. Try again, or ask another provider.`,
};

const outcomes: Partial<Record<Trouble, ProviderError['outcome']>> = {
  transient: 'unavailable',
  throttled: 'rate_limited',
  bug: 'invalid_answer',
};

export const ofWholeAccount = `This connection is to a whole ${name} account. Connect ${name} again with the key and secret of one bot to ask that bot.`;

const sayOf = (trouble: Trouble): string => told[trouble] ?? sentenceOf(trouble, name);

/** Why a bot cannot be asked now, as far as its connection knows; null where it can. */
export function whyNotAsked(row: ConnectorRow, isOfOneBot: (row: ConnectorRow) => boolean): string | null {
  const { status, trouble } = row;
  const passes = trouble === 'transient' || trouble === 'throttled' || trouble === 'bug';
  if (status !== 'active' && trouble !== null && !passes) return sayOf(trouble);
  try {
    return isOfOneBot(row) ? null : ofWholeAccount;
  } catch (error) {
    if (error instanceof ConnectorTrouble) return sayOf(error.trouble);
    throw error;
  }
}

/** A trouble of the connection as that of a provider: what does not pass by itself is a matter of keys. */
export function outcomeOf({ trouble, retryAfterMs }: ConnectorTrouble, provider: string): ProviderError {
  return new ProviderError({
    ...{ provider, outcome: outcomes[trouble] ?? 'unauthorized', message: sayOf(trouble) },
    ...(retryAfterMs !== undefined && { retryAfter: Math.ceil(retryAfterMs / 1_000) }),
  });
}

/** The bot is silent because a person speaks there. */
export const handedOver = (provider: string): ProviderError =>
  new ProviderError({
    ...{ provider, outcome: 'invalid_answer', aboutRequest: true },
    message: `A person has been asked to answer at ${name} in the place of the bot. Read the answer there, or ask another provider.`,
  });
