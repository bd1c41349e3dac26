import { z } from 'zod';
import { membersOf } from '#tokens/dialects/dialect.ts';
import { type Ask, shaped } from '../ask.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import { ConnectorTrouble } from '../trouble.ts';
import { textOfParts } from './xenioo-parts.ts';

/**
 * What a Xenioo bot has talked, by its token (docs.xenioo.com, “Global Platform API › Conversations”: Audiences, Audience Contacts,
 * Entries; names of variables by “Variables and Tags › Default variables”). Audiences are given once in half an hour, a conversation
 * once in a quarter of one; whoever comes too early gets a 400, as does whoever reads beyond the last contact.
 */

export interface Audience {
  id: string;
  name: string;
}

/** Somebody who has talked to the bot. */
export interface Contact {
  /** Their user id there, by which their conversation is known. */
  id: string;
  name: string;
  channel: string;
}

export interface Entry {
  at: string | null;
  /** Of the user, and not of the bot or an operator. */
  ofUser: boolean;
  text: string;
}

const minute = 60_000;
const audiencesEveryMs = 30 * minute;
const conversationEveryMs = 15 * minute;
/** Pages of 256 contacts that are read of one audience. */
const mostPages = 40;
const fields = ['user_id', 'user_name', 'first_name', 'last_name', 'bot_channel'];

const Audiences = z.array(z.looseObject({ Id: z.string().min(1).max(200), Name: z.string().nullish() }));
const List = z.union([
  z.array(z.unknown()),
  z.object({ Result: z.array(z.unknown()) }).transform(({ Result }) => Result),
]);
const Entries = z.array(
  z.looseObject({ Date: z.string().nullish(), Source: z.number().nullish(), Parts: z.unknown() }),
);

/** A 400 says of a young token that this is not given now, and nothing of the token. */
const isTooEarly = (error: unknown): boolean =>
  error instanceof ConnectorTrouble && error.trouble === 'scope' && error.status === 400;

function contactOf(given: unknown): Contact | null {
  const told = new Map(Object.entries(membersOf(given)).map(([name, value]) => [name.toLowerCase(), value]));
  const say = (name: string): string => {
    const value = told.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '';
  };
  const id = say('user_id') || say('userid');
  if (id === '') return null;
  const whole = [say('first_name'), say('last_name')].filter(Boolean).join(' ');
  return { id, name: whole || say('user_name'), channel: say('bot_channel') };
}

export function createXeniooConversations(ask: Ask, api: (row: ConnectorRow) => string) {
  /** Names of fields stand with commas between them, as they are documented. */
  const part = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',');
  const get = (row: ConnectorRow, ...path: string[]) =>
    ask(row, { method: 'GET', url: [`${api(row)}/peoples`, ...path.map(part)].join('/') });

  /** Errors: `throttled` in the place of a refusal that passes by itself. */
  async function inTime<T>(everyMs: number, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isTooEarly(error) ? new ConnectorTrouble('throttled', everyMs) : error;
    }
  }

  /** A page of contacts; null beyond the last. */
  async function page(row: ConnectorRow, audience: string, what: string): Promise<unknown[] | null> {
    try {
      const found = shaped(await get(row, 'audiences', audience, what), List);
      return found.length > 0 ? found : null;
    } catch (error) {
      if (isTooEarly(error)) return null;
      throw error;
    }
  }

  return {
    audiences: (row: ConnectorRow): Promise<Audience[]> =>
      inTime(audiencesEveryMs, async () => {
        const found = shaped(await get(row, 'audiences', '*'), Audiences);
        return found.map(({ Id, Name }) => ({ id: Id, name: Name ?? '' }));
      }),

    /** Everybody of these audiences, each once, and whether there are more than are read. */
    async contacts(row: ConnectorRow, audiences: readonly Audience[]): Promise<{ contacts: Contact[]; more: boolean }> {
      const known = new Map<string, Contact>();
      let more = false;
      for (const { id } of audiences) {
        let read = 0;
        for (let found = await page(row, id, fields.join(',')); found; found = await page(row, id, 'readnext')) {
          for (const contact of found.map(contactOf)) if (contact) known.set(contact.id, contact);
          read += 1;
          more ||= read === mostPages;
          if (read === mostPages) break;
        }
      }
      return { contacts: [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), more };
    },

    /** What was said in the conversation of a user, oldest first. Source 0 is the user. */
    entries: (row: ConnectorRow, user: string): Promise<Entry[]> =>
      inTime(conversationEveryMs, async () => {
        const found = shaped(await get(row, 'conversations', user), Entries);
        return found
          .map(({ Date: at, Source, Parts }) => ({ at: at ?? null, ofUser: Source === 0, text: textOfParts(Parts) }))
          .filter(({ text }) => text !== '');
      }),
  };
}

export type XeniooConversations = ReturnType<typeof createXeniooConversations>;
