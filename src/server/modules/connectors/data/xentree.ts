import { z } from 'zod';
import type { ExportedConversation } from '#contract/conversation-transfer.ts';
import { membersOf } from '#tokens/dialects/dialect.ts';
import { type Ask, shaped } from '../ask.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import type { Called } from '../keepers.ts';
import { ConnectorTrouble } from '../trouble.ts';
import type { ApiRequest } from '../vendors/vendor.ts';
import { conversationOf } from './xentree-messages.ts';

/**
 * What another Xentree server gives of an account, by its published API; a server of ours has more (`export`, `ledger`). Sources: contract
 * §§3, 6, 8. A server may be older, or another program: lists may be bare arrays, members may be missing or more.
 */

/** A page of a list. Items are as they came. */
export interface Page {
  items: unknown[];
  next: string | null;
}

/** Null: the server knows no such address. */
export type Maybe<T> = T | null;

const Listed = z.union([
  z.array(z.unknown()).transform((items): Page => ({ items, next: null })),
  z
    .object({ items: z.array(z.unknown()), next_cursor: z.string().max(2_000).nullish() })
    .transform(({ items, next_cursor }): Page => ({ items, next: next_cursor || null })),
]);
const Exported = z.object({ conversations: z.array(z.unknown()).min(1) });
const Account = z.object({ id: z.union([z.string(), z.number()]).optional(), username: z.string().optional() });
const perPage = '200';
/** Pages of one list that are read: more than anybody has. */
export const mostPages = 500;

/** An answer that says that there is no such thing, or no such address. */
const isMissing = ({ status }: { status: number }): boolean => status === 404 || status === 405;

export function createXentreeData(ask: Ask, api: (row: ConnectorRow) => string) {
  async function get(row: ConnectorRow, path: string, query: Record<string, string> = {}): Promise<Maybe<Called>> {
    const request: ApiRequest = {
      method: 'GET',
      url: `${api(row)}${path}?${new URLSearchParams(query)}`,
      classify: (answer) => (isMissing(answer) ? 'ok' : undefined),
    };
    const called = await ask(row, request);
    return isMissing(called.answer) ? null : called;
  }

  async function page(row: ConnectorRow, path: string, cursor: string | null, more = {}): Promise<Maybe<Page>> {
    const called = await get(row, path, { limit: perPage, ...(cursor !== null && { cursor }), ...more });
    return called && shaped(called, Listed);
  }

  /** Every item of a list, from its first page on. */
  async function all(row: ConnectorRow, path: string, more = {}): Promise<Maybe<unknown[]>> {
    const items: unknown[] = [];
    let cursor: string | null = null;
    for (let n = 0; n < mostPages; n += 1) {
      const found: Maybe<Page> = await page(row, path, cursor, more);
      if (!found) return n === 0 ? null : items;
      items.push(...found.items);
      if (found.next === null || found.next === cursor) return items;
      cursor = found.next;
    }
    throw new ConnectorTrouble('bug');
  }

  return {
    /** Who that is there; null where it does not say. */
    async account(row: ConnectorRow): Promise<{ id: string } | null> {
      const called = await get(row, '/api/auth/me');
      if (!called) return null;
      const { id, username } = shaped(called, Account);
      const name = id ?? username;
      return name === undefined ? null : { id: String(name).slice(0, 200) };
    },

    conversations: (row: ConnectorRow, cursor: string | null) => page(row, '/api/core/conversations', cursor),
    transcripts: (row: ConnectorRow, cursor: string | null) => page(row, '/api/live/transcripts', cursor),

    /** A conversation as an export of ours has it: by its export where there is one, else by its messages. */
    async conversation(row: ConnectorRow, listed: { id: string }): Promise<Maybe<ExportedConversation | unknown>> {
      const place = `/api/core/conversations/${encodeURIComponent(listed.id)}`;
      const exported = await get(row, `${place}/export`, { format: 'json' });
      if (exported) return shaped(exported, Exported).conversations[0];
      const messages = await all(row, `${place}/messages`, { order: 'asc' });
      return messages && conversationOf(listed, messages);
    },

    async transcript(row: ConnectorRow, id: string): Promise<Maybe<Readonly<Record<string, unknown>>>> {
      const called = await get(row, `/api/live/transcripts/${encodeURIComponent(id)}`);
      return called && membersOf(shaped(called, z.unknown()));
    },

    ledger: (row: ConnectorRow) => all(row, '/api/xp/ledger'),

    /** Points of each of the last 365 days. */
    async pulse(row: ConnectorRow): Promise<Maybe<unknown[]>> {
      const called = await get(row, '/api/xp/learning-pulse');
      return called && shaped(called, z.object({ entries: z.array(z.unknown()) })).entries;
    },
  };
}

export type XentreeData = ReturnType<typeof createXentreeData>;
