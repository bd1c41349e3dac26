import { z } from 'zod';
import type { Note } from '#contract/conversations.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import { findConversation } from './conversations.repository.ts';
import { findMessage } from './messages.repository.ts';
import { deleteNote, insertNote, listNotes, lockNote, type NoteRow, updateNote } from './notes.repository.ts';
import { storable } from './storable-text.ts';

const NoteCursor = z.tuple([z.iso.datetime(), z.string()]);

export interface NoteBody {
  title: string;
  content: string;
  conversation_id?: string;
  message_id?: string;
}

export interface Notes {
  /** Newest change first. */
  list(
    userId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Note[]; next_cursor: string | null }>;
  /** With an `id` that the user's notes have already, the note that is there is answered. */
  create(userId: string, body: NoteBody, id?: string): Promise<Note>;
  /** Puts `body` in the place of what was there: a source that is left out is forgotten. */
  replace(userId: string, id: string, body: NoteBody): Promise<Note>;
  remove(userId: string, id: string): Promise<void>;
}

export function createNotes({ db, clock }: { db: Db; clock: Clock }): Notes {
  /** A new source must exist and be the user's; one that the note has already may have been deleted since. */
  async function checkSource(tx: Db, userId: string, body: NoteBody, known?: NoteRow): Promise<void> {
    const { conversation_id, message_id } = body;
    if (conversation_id !== undefined && conversation_id !== known?.conversationId) {
      if (!(await findConversation(tx, userId, conversation_id))) throw notFound('conversation');
    }
    if (message_id === undefined || message_id === known?.messageId) return;
    const message = await findMessage(tx, userId, message_id);
    if (!message) throw notFound('message');
    if (conversation_id !== undefined && message.conversationId !== conversation_id)
      throw notFound('message in this conversation');
  }

  return {
    async list(userId, query) {
      const rows = await listNotes(db, userId, decodeCursor(query.cursor, NoteCursor), query.limit + 1);
      return pageFrom(rows, query.limit, (row) => [row.updatedAt.toISOString(), row.id], noteView);
    },

    async create(userId, body, id = newId()) {
      await checkSource(db, userId, body);
      const now = clock();
      const row = { tenantId: userId, id, ...columns(body), createdAt: now, updatedAt: now };
      return noteView(await insertNote(db, row));
    },

    async replace(userId, id, body) {
      return db.transaction(async (tx) => {
        const known = await lockNote(tx, userId, id);
        if (!known) throw notFound('note');
        await checkSource(tx, userId, body, known);
        const row = { ...known, ...columns(body), updatedAt: clock() };
        await updateNote(tx, row);
        return noteView(row);
      });
    },

    async remove(userId, id) {
      if (!(await deleteNote(db, userId, id))) throw notFound('note');
    },
  };
}

function columns(body: NoteBody) {
  return {
    title: storable(body.title),
    content: storable(body.content),
    conversationId: body.conversation_id ?? null,
    messageId: body.message_id ?? null,
  };
}

function noteView(row: NoteRow): Note {
  return {
    id: row.id,
    title: row.title,
    content: row.content,
    conversation_id: row.conversationId,
    message_id: row.messageId,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
