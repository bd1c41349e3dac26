import type { ImportedItem, ImportProgress } from '#contract/connector-import-shapes.ts';
import type { TranscriptSave } from '#contract/live-shapes.ts';

export type Outcome = Omit<ImportedItem, 'kind'>;

/** Points as they stand in the ledger of another server. */
export interface Points {
  id: string;
  at: Date;
  localDate: string;
  rule: string;
  amount: number;
  reason: string;
}

/** Where it all goes: parts of this server that are none of the connections. */
export interface BringingPorts {
  /** Takes a conversation as an export has it, once; with `dryRun` tells what would come of it. */
  conversation(userId: string, exported: unknown, dryRun: boolean): Promise<Outcome>;
  transcriptThere(userId: string, id: string): Promise<boolean>;
  saveTranscript(userId: string, id: string, transcript: TranscriptSave): Promise<void>;
  documentThere(userId: string, id: string): Promise<boolean>;
  /** Takes a Markdown document; false where the same bytes are there as another one. */
  saveDocument(userId: string, id: string, document: { title: string; bytes: Buffer }): Promise<boolean>;
  /** Takes points of the ledger, each once; all or none. */
  points(
    userId: string,
    from: { host: string; user: string },
    points: readonly Points[],
    dryRun: boolean,
  ): Promise<{ outcomes: ('new' | 'there')[]; before: ImportProgress; after: ImportProgress }>;
}
