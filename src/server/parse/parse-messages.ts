import type { DocumentMediaType, ParsedDocument } from './parsed-document.ts';

/** What the reading process is told at its start, as its first argument in JSON. The bytes follow on its standard input. */
export interface ParseStart {
  mediaType: DocumentMediaType;
  /** All memory that the process may take. */
  memoryMb: number;
  /** When it ends itself, should nobody be there any more to end it. */
  timeoutMs: number;
}

/** What it says. After a document or a sentence it waits to be ended. */
export type ParseMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'document'; document: ParsedDocument }
  | { kind: 'unreadable'; sentence: string; cause?: string };
