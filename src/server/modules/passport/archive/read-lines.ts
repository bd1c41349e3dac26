import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** No row that is written here is nearly so long. Bytes. */
const longestLine = 16 * 1024 * 1024;

export interface Line {
  /** From 1. */
  number: number;
  /** Null where it is longer than any row can be. */
  text: string | null;
}

export interface ReadFile {
  sha256: string;
  /** Could it not be read to its end? */
  broken: boolean;
}

/** The lines of a file, each when it has come; at the end, what the whole was. A damage within it ends it early. */
export async function* readLines(stream: Readable): AsyncGenerator<Line, ReadFile> {
  const hash = createHash('sha256');
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 0;
  let broken = false;

  const line = (): Line => {
    number += 1;
    const text = size > longestLine ? null : Buffer.concat(pieces).toString('utf8');
    pieces = [];
    size = 0;
    return { number, text };
  };
  const add = (piece: Buffer) => {
    size += piece.length;
    // What is too long already is not gathered any more.
    if (size <= longestLine) pieces.push(piece);
    else pieces = [];
  };

  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        add(chunk.subarray(from, end));
        from = end + 1;
        yield line();
      }
      add(chunk.subarray(from));
    }
  } catch {
    broken = true;
  }
  if (size > 0) yield line();
  return { sha256: hash.digest('hex'), broken };
}
