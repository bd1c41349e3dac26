import { createHash } from 'node:crypto';
import type { Db } from '#server/db/database.ts';
import { isForeign } from './meaning/scripts.ts';
import {
  deleteSources,
  insertPassages,
  type PassageRow,
  rememberWords,
  type SourceRef,
} from './passages.repository.ts';
import { type PassageText, splitText } from './split-passages.ts';
import { textVector } from './text-vector.ts';

/** What is to be found. */
export interface Source extends SourceRef {
  /** The conversation of a message, the transcript of a turn; else the source itself. */
  groupId: string;
  /** Whose people find it; null while nobody should. */
  readerId: string | null;
  /** Counts as words of each passage. */
  title?: string;
  createdAt: Date;
}

/** Shorter ones are found by their words. */
const fewestWords = 3;

/** A whole text: a message, a note. */
export interface SourceText {
  source: Source;
  text: string;
}

/** Puts texts in the index, in the transaction that writes them; what was there of their sources is replaced. */
export async function indexTexts(tx: Db, texts: readonly SourceText[], now: Date): Promise<void> {
  await deleteSources(
    tx,
    texts.map(({ source }) => source),
  );
  await insert(
    tx,
    texts.map(({ source, text }) => ({ source, passages: splitText(text), from: 0 })),
    now,
  );
}

/** Adds passages of a source, the first one at `from`. What is there already is left alone, so a repetition changes nothing. */
export async function addPassages(
  tx: Db,
  source: Source,
  passages: readonly PassageText[],
  from: number,
  now: Date,
): Promise<void> {
  await insert(tx, [{ source, passages, from }], now);
}

/** Rows that are written with one statement, well below the most parameters that it takes. */
const chunk = 500;

async function insert(
  tx: Db,
  sources: readonly { source: Source; passages: readonly PassageText[]; from: number }[],
  now: Date,
): Promise<void> {
  const rows: PassageRow[] = [];
  const words = new Map<string, Set<string>>();
  for (const { source, passages, from } of sources) {
    const { readerId } = source;
    for (const [index, passage] of passages.entries()) {
      const { row, vocabulary } = rowOf(source, passage, from + index, now);
      rows.push(row);
      if (readerId === null) continue;
      const known = words.get(readerId) ?? new Set();
      words.set(readerId, known);
      for (const word of vocabulary) known.add(word);
    }
  }
  for (let at = 0; at < rows.length; at += chunk) await insertPassages(tx, rows.slice(at, at + chunk));
  for (const [readerId, found] of words) await rememberWords(tx, readerId, [...found]);
}

function rowOf(source: Source, { text, heading, page }: PassageText, position: number, now: Date) {
  const { tenantId, readerId, type, sourceId, groupId, createdAt } = source;
  const above = [source.title, heading].filter((one) => one !== undefined);
  const { vector, wordCount, vocabulary } = textVector(text, above);
  const row: PassageRow = {
    tenantId,
    id: passageId(source, position),
    readerId,
    type,
    sourceId,
    groupId,
    position,
    page: page ?? null,
    heading: heading ?? null,
    text,
    words: vector,
    wordCount,
    meaning: wordCount < fewestWords ? 'none' : isForeign(text) ? 'foreign' : 'waiting',
    createdAt,
    indexedAt: now,
  };
  return { row, vocabulary };
}

/** The same for the same place, so that a passage keeps its id when its source is indexed again. */
function passageId({ tenantId, type, sourceId }: SourceRef, position: number): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId, type, sourceId, position]))
    .digest('base64url')
    .slice(0, 22);
}
