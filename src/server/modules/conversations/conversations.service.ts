import type { ChatProviders } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { type Chat, createChat } from './chat.service.ts';
import { createGetConversation, type GetConversation } from './conversation-detail.service.ts';
import { type ConversationList, createConversationList } from './conversation-list.service.ts';
import { createDeletion, type Deletion } from './deletion.service.ts';
import { createFork, type Fork } from './fork.service.ts';
import { createGenerationHub } from './generation-hub.ts';
import { deleteOldEvents } from './generation-log.ts';
import { createGenerationRecovery } from './generation-recovery.ts';
import { createGenerationRunner, type RunnerTiming, runnerTiming } from './generation-runner.ts';
import { createLearningSessions, type LearningSessions } from './learning-sessions.service.ts';
import { messageText } from './messages.repository.ts';
import { createNotes, type Notes } from './notes.service.ts';
import type { Book, Earn, EarnNote, Knowledge, Log, RecordTime } from './ports.ts';
import { createExport, type ExportConversation } from './transfer/export.service.ts';
import { createImport, type ImportConversations } from './transfer/import.service.ts';

export interface ConversationsDeps {
  db: Db;
  clock: Clock;
  log: Log;
  providers: ChatProviders;
  earn: Earn;
  earnNote: EarnNote;
  /** Without it, nothing is booked. */
  book?: Book;
  /** Without it, documents cannot be attached, and nothing is looked up in them. */
  knowledge?: Knowledge;
  recordTime: RecordTime;
  /**
   * Is this the only process with this database, as with the embedded one? Then whatever it does not run itself was
   * left behind; otherwise a minute of silence decides.
   */
  alone?: boolean;
  /** Other than the usual milliseconds. */
  timing?: Partial<RunnerTiming>;
}

/** Everything that a learner's conversations need. */
export interface ConversationsService {
  list: ConversationList;
  get: GetConversation;
  deletion: Deletion;
  fork: Fork;
  exportOne: ExportConversation;
  importAll: ImportConversations;
  chat: Chat;
  notes: Notes;
  sessions: LearningSessions;
  providers: ChatProviders['list'];
  messageText: typeof messageText;
  /** Ends the generations that were left behind; gives how many. To be called before the server listens, and often after. */
  recover(): Promise<number>;
  /** Breaks off all that this process writes for a person who is no more; other processes see that the rows are gone. */
  abandonAll(userId: string): void;
  /** Forgets how answers came that ended a day ago; what they say stays. */
  forgetLogs(): Promise<void>;
  /** Ends what this process is writing and waits until that is stored. */
  close(): Promise<void>;
}

export function createConversationsService(deps: ConversationsDeps): ConversationsService {
  const { alone = false, timing } = deps;
  const owner = newId();
  const hub = createGenerationHub();
  const runner = createGenerationRunner({ ...deps, hub }, owner, { ...runnerTiming, ...timing });
  const recovery = createGenerationRecovery(deps, { owner, alone, holds: runner.holds });
  return {
    list: createConversationList(deps),
    get: createGetConversation(deps),
    deletion: createDeletion(deps, runner.abandon),
    fork: createFork(deps),
    exportOne: createExport(deps),
    importAll: createImport(deps),
    chat: createChat({ ...deps, hub, recovery, runner }, owner),
    notes: createNotes(deps),
    sessions: createLearningSessions(deps),
    providers: deps.providers.list,
    messageText,
    recover: recovery.recoverAll,
    abandonAll: runner.abandonAll,
    forgetLogs: () => deleteOldEvents(deps.db, new Date(deps.clock().getTime() - 86_400_000)),
    close: runner.close,
  };
}
