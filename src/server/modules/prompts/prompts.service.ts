import { z } from 'zod';
import type { Prompt, PromptBody } from '#contract/prompts.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import * as repository from './prompts.repository.ts';

const PromptCursor = z.tuple([z.string()]);

/** The prompts of one user; what belongs to somebody else is `not_found`, a name that is taken a `conflict`. */
export interface Prompts {
  list(
    userId: string,
    query: { limit: number; cursor?: string; q?: string },
  ): Promise<{ items: Prompt[]; next_cursor: string | null }>;
  get(userId: string, id: string): Promise<Prompt>;
  /** With an `id` that the user's prompts have already, the prompt that is there is answered. */
  create(userId: string, body: PromptBody, id: string): Promise<Prompt>;
  /** What says the same as before is no change. */
  replace(userId: string, id: string, body: PromptBody): Promise<Prompt>;
  remove(userId: string, id: string): Promise<void>;
}

export function createPrompts({ db, clock }: { db: Db; clock: Clock }): Prompts {
  async function need(tx: Db, userId: string, id: string): Promise<repository.PromptRow> {
    const row = await repository.findPrompt(tx, userId, id);
    if (!row) throw notFound('prompt');
    return row;
  }

  return {
    async list(userId, query) {
      const rows = await repository.listPrompts(db, userId, {
        words: storable(query.q ?? '')
          .split(/\s+/)
          .filter(Boolean),
        after: decodeCursor(query.cursor, PromptCursor)?.[0],
        limit: query.limit + 1,
      });
      return pageFrom(rows, query.limit, (row) => [row.name], promptView);
    },

    get: async (userId, id) => promptView(await need(db, userId, id)),

    async create(userId, body, id) {
      const now = clock();
      const row = { tenantId: userId, id, ...columns(body), createdAt: now, updatedAt: now };
      return db.transaction(async (tx) => {
        await repository.lockPrompts(tx, userId);
        if (await repository.insertPrompt(tx, row)) return promptView(row);
        const known = await repository.findPrompt(tx, userId, id);
        if (!known) throw nameTaken(body.name);
        return promptView(known);
      });
    },

    async replace(userId, id, body) {
      return db.transaction(async (tx) => {
        await repository.lockPrompts(tx, userId);
        const known = await need(tx, userId, id);
        const wanted = columns(body);
        if (known.name === wanted.name && known.title === wanted.title && known.content === wanted.content)
          return promptView(known);
        if (await repository.nameIsTaken(tx, userId, wanted.name, id)) throw nameTaken(wanted.name);
        const row = { ...known, ...wanted, updatedAt: clock() };
        await repository.updatePrompt(tx, row);
        return promptView(row);
      });
    },

    async remove(userId, id) {
      if (!(await repository.deletePrompt(db, userId, id))) throw notFound('prompt');
    },
  };
}

function columns(body: PromptBody) {
  return { name: storable(body.name), title: storable(body.title), content: storable(body.content) };
}

function nameTaken(name: string): AppError {
  return new AppError('conflict', `You have a prompt with the name ${name} already. Choose another name.`);
}

function promptView(row: repository.PromptRow): Prompt {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    content: row.content,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
