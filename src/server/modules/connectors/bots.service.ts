import { createHash, randomUUID } from 'node:crypto';
import type { Provider } from '#contract/chat.ts';
import { type BotsOf, botId } from '#server/ai/bots.ts';
import type { Ask, LanguageProvider, Patience, Piece } from '#server/ai/language-provider.ts';
import { ProviderError } from '#server/ai/provider-error.ts';
import { emptyAnswer, silence, stopped } from '#server/ai/read-failure.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Book } from './booking.ts';
import { handedOver, outcomeOf, whyNotAsked } from './bot-failures.ts';
import { placesOf } from './caller.ts';
import type { Belonging } from './connector-view.ts';
import { type ConnectorRow, connectorsOfKind } from './connectors.repository.ts';
import type { XeniooBot } from './data/xenioo.ts';
import { ConnectorTrouble } from './trouble.ts';

interface Options {
  db: Db;
  clock: Clock;
  bot: XeniooBot;
  book: Book;
  /** May the token of a connection talk to a bot? It is one of a whole account otherwise. */
  isOfOneBot: (row: ConnectorRow) => boolean;
  patience: Patience;
}

const model = 'bot';
const nameKeptMs = 600_000;
/** After a failure the bot has the name of its service for so long. */
const unnamedKeptMs = 60_000;
const nameWaitMs = 2_000;
const mostNames = 1_000;

/** Xenioo bots as providers of answers, each for those who have connected it. */
export function createBots({ db, clock, bot, book, isOfOneBot, patience }: Options): BotsOf {
  const names = new Map<string, { until: number; name: Promise<string | null> }>();

  /** What a bot calls itself, null where it does not say; never twice at a time. */
  function nameOf(row: ConnectorRow): Promise<string | null> {
    const key = `${row.id}/${row.connectedAt.getTime()}`;
    const now = clock().getTime();
    const known = names.get(key);
    if (known && known.until > now) return known.name;
    const entry = { until: now + nameKeptMs, name: ask() };
    names.delete(key);
    const oldest = names.size >= mostNames ? names.keys().next().value : undefined;
    if (oldest !== undefined) names.delete(oldest);
    names.set(key, entry);
    return entry.name;

    async function ask(): Promise<string | null> {
      try {
        return await bot.name(row, AbortSignal.timeout(nameWaitMs));
      } catch {
        entry.until = now + unnamedKeptMs;
        return null;
      }
    }
  }

  function providerOf(row: ConnectorRow, { organization }: Belonging, userId: string): LanguageProvider {
    const id = botId(row.id);
    // A list shows what it is called; a failure is told by the name of the service.
    const name = 'Xenioo';
    const why = (): string | null => whyNotAsked(row, isOfOneBot);

    async function describe(): Promise<Provider> {
      const reason = why();
      const called = (reason === null ? await nameOf(row) : null) ?? name;
      return {
        ...{ id, name: called, kind: 'xenioo', available: reason === null },
        ...(reason !== null && { unavailable_reason: reason }),
        models: [{ id: model, name: called, takes_images: false }],
        default_model: model,
        connection: { connector_id: row.id, organization },
      };
    }

    /** The talk there is known by something that tells nobody whose it is. */
    function talkOf({ thread }: Ask): string {
      if (thread === undefined) return randomUUID();
      return createHash('sha256').update(`${row.tenantId}/${row.id}/${userId}/${thread}`).digest('base64url');
    }

    async function say(ask: Ask, signal: AbortSignal): Promise<string> {
      const user = talkOf(ask);
      const begins = !ask.turns.some(({ role }) => role === 'assistant');
      const greeting = begins ? (await bot.begin(row, user, signal)).text : '';
      const reply = await bot.say(row, user, ask.turns.at(-1)?.content ?? '', signal);
      if (reply.text === '' && reply.handedOver) throw handedOver(id);
      if (reply.text === '') throw emptyAnswer({ id, name, model }, false);
      return greeting === '' ? reply.text : `${greeting}\n\n${reply.text}`;
    }

    async function* answer(ask: Ask): AsyncGenerator<Piece, void, undefined> {
      const overdue = AbortSignal.timeout(patience.firstPieceMs);
      try {
        const text = await say(ask, AbortSignal.any([ask.signal, overdue]));
        await book(row, 'bot_asked', true, userId);
        yield { type: 'delta', text };
      } catch (error) {
        if (ask.signal.aborted) throw stopped({ id });
        await book(row, 'bot_asked', false, userId);
        if (overdue.aborted) throw silence({ id, name, model }, patience.firstPieceMs);
        if (error instanceof ProviderError) throw error;
        throw error instanceof ConnectorTrouble ? outcomeOf(error, id) : error;
      }
      yield { type: 'finish', usage: null, model };
    }

    return { id, name, configured: why() === null, onlyListed: true, wordsOnly: true, describe, answer };
  }

  return async (asker) => {
    const places = await placesOf(db, asker, clock());
    const rows = await connectorsOfKind(db, [...places.keys()], 'xenioo');
    return rows.flatMap((row) => {
      const belonging = places.get(row.tenantId);
      return belonging ? [providerOf(row, belonging, asker.userId)] : [];
    });
  };
}
