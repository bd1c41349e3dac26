import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A file to be saved, sent piece by piece. `name` may be anything that a person calls it. */
export class FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;

  constructor(name: string, mediaType: string, pieces: AsyncIterable<string | Uint8Array>) {
    this.name = name;
    this.mediaType = mediaType;
    this.pieces = pieces;
  }
}

export function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', disposition(file.name))
    .send(Readable.from(file.pieces, { objectMode: false }));
}

/** RFC 6266: the name in ASCII, and in UTF-8 for whoever reads that. Nothing in it leads to another folder. */
function disposition(name: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const ascii = safe.replaceAll(/[^\x20-\x7e]+/g, '_').replaceAll('%', '_');
  const utf8 = encodeURIComponent(safe.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
