import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Note } from '#contract/conversations.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { findConversation } from './conversations.repository.ts';
import { findMessage } from './messages.repository.ts';
import { deleteNote, findNote, insertNote, listNotes, lockNote, type NoteRow, updateNote } from './notes.repository.ts';
import type { EarnNote } from './ports.ts';

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
    query: { limit: number; cursor?: string; q?: string; conversation_id?: string },
  ): Promise<{ items: Note[]; next_cursor: string | null }>;
  get(userId: string, id: string): Promise<Note>;
  /** With an `id` that the user's notes have already, the note that is there is answered. */
  create(userId: string, body: NoteBody, id?: string): Promise<Note>;
  /**
   * Puts `body` in the place of what was there: a source that is left out is forgotten. With `updated_at` only where the note
   * is of that time, else a `conflict` with the `note` as it is; what says the same as it does is no change.
   */
  replace(userId: string, id: string, body: NoteBody & { updated_at?: string }): Promise<Note>;
  remove(userId: string, id: string): Promise<void>;
}

export function createNotes({ db, clock, earnNote }: { db: Db; clock: Clock; earnNote: EarnNote }): Notes {
  const earn = (tx: Db, { tenantId, id, content }: NoteRow) =>
    earnNote(tx, { userId: tenantId, noteId: id, text: content, at: clock() });

  /** A new source must exist and be the user's; one that the note has already may have been deleted since. */
  async function checkSource(tx: Db, userId: string, body: NoteBody, known?: NoteRow): Promise<void> {
    const { conversation_id, message_id } = body;
    if (conversation_id !== undefined && conversation_id !== known?.conversationId) {
      if (!(await findConversation(tx, userId, conversation_id))) throw notFound('conversation');
    }
    if (message_id === undefined || message_id === known?.messageId) return;
    const message = await findMessage(tx, userId, message_id);
    if (!message || !(await findConversation(tx, userId, message.conversationId))) throw notFound('message');
    if (conversation_id !== undefined && message.conversationId !== conversation_id)
      throw notFound('message in this conversation');
  }

  return {
    async list(userId, query) {
      const rows = await listNotes(db, userId, {
        words: storable(query.q ?? '')
          .split(/\s+/)
          .filter(Boolean),
        conversationId: query.conversation_id === undefined ? undefined : storable(query.conversation_id),
        after: decodeCursor(query.cursor, NoteCursor),
        limit: query.limit + 1,
      });
      return pageFrom(rows, query.limit, (row) => [row.updatedAt.toISOString(), row.id], noteView);
    },

    async get(userId, id) {
      const row = await findNote(db, userId, id);
      if (!row) throw notFound('note');
      return noteView(row);
    },

    async create(userId, body, id = newId()) {
      // A repetition gets its note also where the source was deleted in between.
      const known = await findNote(db, userId, id);
      if (known) return noteView(known);
      await checkSource(db, userId, body);
      const now = clock();
      const row = { tenantId: userId, id, ...columns(body), createdAt: now, updatedAt: now };
      return db.transaction(async (tx) => {
        const note = await insertNote(tx, row);
        await earn(tx, note);
        return noteView(note);
      });
    },

    async replace(userId, id, body) {
      return db.transaction(async (tx) => {
        const known = await lockNote(tx, userId, id);
        if (!known) throw notFound('note');
        const wanted = { ...known, ...columns(body) };
        if (isDeepStrictEqual(wanted, known)) return noteView(known);
        if (body.updated_at !== undefined && Date.parse(body.updated_at) !== known.updatedAt.getTime()) {
          const message = 'This note was changed in the meantime. Look at both versions and save again.';
          throw new AppError('conflict', message, { note: noteView(known) });
        }
        await checkSource(tx, userId, body, known);
        // Each version has a time of its own, also within one millisecond.
        const row = { ...wanted, updatedAt: new Date(Math.max(clock().getTime(), known.updatedAt.getTime() + 1)) };
        await updateNote(tx, row);
        await earn(tx, row);
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
