import { exportSchema, type ImportFile } from '#contract/conversation-transfer.ts';
import type { Db } from './db/database.ts';
import type { BringingPorts } from './modules/connectors/imports/ports.ts';
import type { ImportConversations } from './modules/conversations/transfer/import.service.ts';
import type { Documents } from './modules/knowledge/documents.service.ts';
import type { Transcripts } from './modules/live/transcripts.service.ts';
import { createBringOver } from './modules/xp/bring-over.ts';
import { AppError } from './platform/app-error.ts';
import type { Clock } from './platform/clock.ts';
import type { Asker } from './tenancy/access.ts';

export interface Destinations {
  db: Db;
  clock: Clock;
  importAll: ImportConversations;
  /** Asked for when one is brought: talks are put together later. */
  transcripts: () => Transcripts;
  documents: Documents;
}

/** Where connections bring to what they bring over. */
export function bringingPorts({ db, clock, importAll, transcripts, documents }: Destinations): BringingPorts {
  return {
    async conversation(userId, exported, dryRun) {
      const file: ImportFile = { schema: exportSchema, version: 1, conversations: [exported] };
      try {
        const { items } = await importAll(userId, file, { dryRun });
        const { title = '', outcome } = items[0] ?? { outcome: 'failed' };
        return { title, outcome: outcome === 'duplicate' ? 'there' : 'new' };
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'validation_error') throw error;
        const { title } = Object(exported) as { title?: unknown };
        const reason = error.extra.issues?.[0]?.message ?? error.message;
        return { title: typeof title === 'string' ? title.slice(0, 200) : '', outcome: 'failed', reason };
      }
    },
    transcriptThere: (...asked) => transcripts().isThere(...asked),
    async saveTranscript(userId, id, transcript) {
      await transcripts().save(userId, transcript, id);
    },
    async documentThere(userId, id) {
      try {
        return (await documents.get(ofPerson(userId), id)).owned;
      } catch (error) {
        if (error instanceof AppError && error.code === 'not_found') return false;
        throw error;
      }
    },
    async saveDocument(userId, id, { title, bytes }) {
      const file = { name: `${id}.md`, bytes, title };
      return (await documents.upload(ofPerson(userId), file, id)).id === id;
    },
    points: createBringOver({ db, clock }),
  };
}

const ofPerson = (userId: string): Asker => ({ userId, keyOrganization: null });
