import type { documentMediaTypes } from '#contract/knowledge.ts';

/** A kind of file that may be uploaded. */
export type DocumentMediaType = (typeof documentMediaTypes)[number];

/** A paragraph, a list, some rows of a table: about what a person reads in one go. */
export interface Block {
  /** In NFC, lines parted by LF; without control characters and halves of surrogate pairs. */
  text: string;
  /** The headings that stand above, outermost first. */
  headings: readonly string[];
  /** From 1, where the format has pages or slides. */
  page?: number;
}

/** The text of a file, in reading order. */
export interface ParsedDocument {
  mediaType: DocumentMediaType;
  /** What the file says of itself. */
  title?: string;
  /** Pages or slides, where the format has them. */
  pages?: number;
  blocks: Block[];
}

/** Told how much is read: parts done, of how many. */
export type OnProgress = (done: number, total: number) => void;
