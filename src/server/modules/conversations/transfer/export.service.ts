import { type ExportedImage, type ExportedMessage, exportSchema } from '#contract/conversation-transfer.ts';
import type { Db } from '#server/db/database.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type ConversationRow, findConversation } from '../conversations.repository.ts';
import { readImages } from '../images/images.repository.ts';
import { readLine } from '../message-line.repository.ts';
import {
  type ListedMessage,
  listMessages,
  type MessageRow,
  newestMessage,
  readMessages,
} from '../messages.repository.ts';
import { settingsView } from '../settings.ts';
import { markdownOf } from './markdown.ts';

/** One conversation as a file, read and sent piece by piece. */
export type ExportConversation = (userId: string, id: string, format: 'json' | 'markdown') => Promise<FileAnswer>;

/** Messages that are in memory at a time. */
const page = 100;
/** No line is longer: a guard against parents that go round in a circle. */
const longestLine = 100_000;

export function createExport({ db, clock }: { db: Db; clock: Clock }): ExportConversation {
  async function* asJson(userId: string, row: ConversationRow): AsyncGenerator<string, void> {
    const head = {
      id: row.id,
      title: row.title,
      pinned: row.pinnedAt !== null,
      archived: row.archivedAt !== null,
      tags: row.tags,
      settings: settingsView(row),
      current_leaf_id: row.currentLeafId,
      created_at: row.createdAt.toISOString(),
      updated_at: row.updatedAt.toISOString(),
    };
    const file = { schema: exportSchema, version: 1, exported_at: clock().toISOString() };
    yield `${JSON.stringify(file).slice(0, -1)},"conversations":[${JSON.stringify(head).slice(0, -1)},"messages":[`;
    let last: ListedMessage | undefined;
    for (;;) {
      const after: [string, string] | undefined = last && [last.createdAt.toISOString(), last.id];
      const rows = await listMessages(db, userId, row.id, { order: 'asc', after, limit: page });
      for (const message of rows) {
        yield `${last ? ',' : ''}\n${JSON.stringify(exported(message, await imagesOf(message)))}`;
        last = message;
      }
      if (rows.length < page) break;
    }
    yield '\n]}]}\n';
  }

  async function* asMarkdown(userId: string, row: ConversationRow): AsyncGenerator<string, void> {
    yield `# ${row.title.replaceAll(/\s+/g, ' ')}\n`;
    const leafId = row.currentLeafId ?? (await newestMessage(db, userId, row.id))?.id ?? null;
    const line = (await readLine(db, userId, row.id, leafId, longestLine)).toReversed();
    for (let at = 0; at < line.length; at += page) {
      const ids = line.slice(at, at + page).map((message) => message.id);
      for (const message of await readMessages(db, userId, ids)) yield markdownOf(message, await imagesOf(message));
    }
    yield '\n';
  }

  /** Those of one message, since they are large; one that is gone is left out. */
  async function imagesOf({ tenantId, images }: MessageRow): Promise<ExportedImage[]> {
    if (!images || images.length === 0) return [];
    const ids = images.map(({ image_id }) => image_id);
    const read = new Map((await readImages(db, tenantId, ids)).map((row) => [row.id, row]));
    return images.flatMap(({ image_id, alt }) => {
      const row = read.get(image_id);
      return row ? [{ alt, media_type: row.mediaType, data: row.data }] : [];
    });
  }

  return async (userId, id, format) => {
    const row = await findConversation(db, userId, id);
    if (!row) throw notFound('conversation');
    return format === 'json'
      ? new FileAnswer(`${row.title}.json`, 'application/json; charset=utf-8', asJson(userId, row))
      : new FileAnswer(`${row.title}.md`, 'text/markdown; charset=utf-8', asMarkdown(userId, row));
  };
}

/** One that is being written is exported as far as it goes. */
function exported(row: MessageRow, images: ExportedImage[]): ExportedMessage {
  return {
    id: row.id,
    parent_message_id: row.parentMessageId,
    role: row.role,
    content: row.content,
    status: row.status === 'streaming' ? 'stopped' : row.status,
    created_at: row.createdAt.toISOString(),
    continues_parent: row.continuesParent,
    provider: row.provider,
    model: row.model,
    usage: row.usage,
    citations: row.citations,
    attempts: row.attempts,
    error: row.error,
    ...(row.attachments !== null && { attachments: row.attachments }),
    ...(row.usesKnowledge && { use_knowledge: true }),
    ...(images.length > 0 && { images }),
  };
}
