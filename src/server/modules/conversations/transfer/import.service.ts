import { createHash } from 'node:crypto';
import type { ImportFile, ImportOutcome, ImportResult } from '#contract/conversation-transfer.ts';
import type { MessageImage } from '#contract/images.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import type { Attachment } from '#server/db/schema/conversations.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { findConversation, insertConversation } from '../conversations.repository.ts';
import { insertMessages } from '../messages.repository.ts';
import { beginning } from '../plain-text.ts';
import { settingsColumns } from '../settings.ts';
import { replaceTags } from '../tags.repository.ts';
import { titleFrom } from '../title.ts';
import { type Arranged, arrange } from './arrange.ts';
import { type ForeignConversation, type ForeignMessage, Unreadable } from './foreign.ts';
import { countKnown, findImported } from './import.repository.ts';
import { readPicture, storePictures } from './pictures.ts';
import { readChatGpt } from './read-chatgpt.ts';
import { readClaude } from './read-claude.ts';
import { readOwn } from './read-own.ts';

/**
 * Reads each conversation of a file and stores it in a transaction of its own: whole or not at all, and once however often it is
 * sent. What was imported earns nothing and costs nothing. With `dryRun` it tells what would come of it, and stores nothing. Errors:
 * `validation_error` where not one could be taken.
 */
export type ImportConversations = (
  userId: string,
  file: ImportFile,
  options?: { dryRun?: boolean },
) => Promise<ImportResult>;

interface Target {
  /** Ids of the providers of this server. */
  known: ReadonlySet<string>;
  dryRun: boolean;
}

/** Messages that are written with one statement. */
const chunk = 200;

export function createImport(deps: { db: Db; clock: Clock; providers: ChatProviders }): ImportConversations {
  const { db, clock, providers } = deps;

  async function takeOne(userId: string, item: unknown, own: boolean, target: Target): Promise<ImportOutcome> {
    try {
      return await store(userId, read(item, own), target);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { title: titleIn(item), outcome: 'failed', reason: error.message };
    }
  }

  async function store(
    userId: string,
    foreign: ForeignConversation,
    { known, dryRun }: Target,
  ): Promise<ImportOutcome> {
    if (foreign.messages.length === 0 && foreign.source !== 'xentree') throw new Unreadable('It has no messages.');
    const now = clock();
    const messages = arrange(foreign, now);
    const firstWords = messages.find(({ role }) => role === 'user')?.content ?? '';
    const title = beginning(storable(foreign.title).trim(), 200) || titleFrom(storable(firstWords));
    const original = await originalOf(userId, foreign);
    if (original) return duplicate(title, original);
    const importKey = keyOf(foreign, messages);
    const { provider } = foreign.settings;
    const elsewhere = provider != null && !known.has(provider);
    const id = newId();
    const { rows, leafId } = rowsOf(foreign, messages, { tenantId: userId, conversationId: id });
    const pictures = messages.map(({ images = [] }) => images.map((image) => readPicture(image)));
    if (dryRun) {
      const there = await findImported(db, userId, importKey);
      return there === undefined ? { title, outcome: 'imported' } : duplicate(title, there);
    }
    return db.transaction(async (tx) => {
      const made = await insertConversation(tx, {
        tenantId: userId,
        id,
        title,
        titleSource: 'person',
        importKey,
        pinnedAt: foreign.pinned ? now : null,
        archivedAt: foreign.archived ? now : null,
        ...settingsColumns({ ...foreign.settings, ...(elsewhere && { provider: null, model: null }) }),
        createdAt: foreign.createdAt ?? messages[0]?.createdAt ?? now,
        updatedAt: foreign.updatedAt ?? messages.at(-1)?.createdAt ?? now,
        currentLeafId: leafId,
      });
      if (!made) return duplicate(title, await findImported(tx, userId, importKey));
      for (let at = 0; at < rows.length; at += chunk) {
        const shown: typeof rows = [];
        for (const [n, row] of rows.slice(at, at + chunk).entries())
          shown.push({ ...row, images: await storePictures(tx, userId, pictures[at + n] ?? [], now) });
        await insertMessages(tx, shown);
      }
      await replaceTags(tx, userId, id, foreign.tags.map(storable));
      return { title, outcome: 'imported', conversation_id: id };
    });
  }

  /** A conversation of this very user that has all that the file has of it. */
  async function originalOf(userId: string, foreign: ForeignConversation): Promise<string | undefined> {
    if (foreign.source !== 'xentree' || !(await findConversation(db, userId, foreign.sourceId))) return undefined;
    const ids = foreign.messages.map((message) => message.id);
    const found = await countKnown(db, userId, foreign.sourceId, ids);
    return found === ids.length ? foreign.sourceId : undefined;
  }

  return async (userId, file, { dryRun = false } = {}) => {
    const own = !Array.isArray(file);
    const all: readonly unknown[] = Array.isArray(file) ? file : file.conversations;
    const known = new Set(
      (await providers.list({ userId, keyOrganization: null })).items.map((provider) => provider.id),
    );
    const items: ImportOutcome[] = [];
    for (const item of all) items.push(await takeOne(userId, item, own, { known, dryRun }));
    const total = (outcome: ImportOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length;
    const counts = { imported: total('imported'), duplicates: total('duplicate'), failed: total('failed') };
    if (counts.failed === items.length) {
      const place = own ? 'body.conversations' : 'body';
      const issues = items.slice(0, 50).map(({ reason = '' }, at) => ({ path: `${place}.${at}`, message: reason }));
      throw new AppError('validation_error', 'Nothing was imported: no conversation in the file can be read.', {
        issues,
      });
    }
    return { items, ...counts };
  };
}

function duplicate(title: string, id: string | undefined): ImportOutcome {
  const reason = 'You have this conversation already.';
  return { title, outcome: 'duplicate', reason, ...(id !== undefined && { conversation_id: id }) };
}

function read(item: unknown, own: boolean): ForeignConversation {
  if (own) return readOwn(item);
  const fields = Object(item) as Record<string, unknown>;
  if ('mapping' in fields) return readChatGpt(item);
  if ('chat_messages' in fields) return readClaude(item);
  throw new Unreadable('It is neither a conversation of ChatGPT nor one of Claude.');
}

/** What a conversation calls itself, also where the rest of it cannot be read. */
function titleIn(item: unknown): string {
  const { title, name } = Object(item) as { title?: unknown; name?: unknown };
  const said = [title, name].find((one) => typeof one === 'string') ?? '';
  return beginning(storable(said).trim(), 200);
}

/** The same for the same words at the same places; a conversation that has grown since is another one. */
function keyOf(foreign: ForeignConversation, messages: readonly Arranged[]): string {
  const places = new Map(messages.map((message, at) => [message.id, at]));
  const said = messages.map(({ role, content, parentId }) => [role, content, places.get(parentId ?? '') ?? null]);
  const whole = JSON.stringify([foreign.source, foreign.sourceId, said]);
  return createHash('sha256').update(whole).digest('base64url');
}

/**
 * What went with a question, by the ids of the file: here a document may be another's, or none. What an answer rests on is asked for
 * by its reader each time, so nobody reads more by an id than before.
 */
function attachmentsOf({ attachments = [] }: ForeignMessage): Attachment[] | null {
  const titled = attachments.map(({ document_id, title }) => ({
    document_id: storable(document_id),
    title: storable(title),
  }));
  return titled.length > 0 ? titled : null;
}

/** Rows under new ids, since those of the file may be taken. */
function rowsOf(
  foreign: ForeignConversation,
  messages: readonly Arranged[],
  place: { tenantId: string; conversationId: string },
) {
  const fresh = new Map(messages.map((message) => [message.id, newId()]));
  const rows = messages.map((message) => ({
    ...place,
    id: fresh.get(message.id) ?? newId(),
    role: message.role,
    content: storable(message.content),
    status: message.status,
    error: message.error == null ? null : storable(message.error),
    provider: message.provider == null ? null : storable(message.provider),
    model: message.model === null ? null : storable(message.model),
    usage: message.usage ?? null,
    citations: message.citations ?? null,
    attempts: message.attempts ?? null,
    attachments: attachmentsOf(message),
    usesKnowledge: message.usesKnowledge ?? false,
    parentMessageId: fresh.get(message.parentId ?? '') ?? null,
    continuesParent: message.continuesParent ?? false,
    createdAt: message.createdAt,
    images: null as MessageImage[] | null,
  }));
  return { rows, leafId: fresh.get(foreign.leafId ?? '') ?? null };
}
