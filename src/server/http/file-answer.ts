import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A file to be saved, sent piece by piece. `name` may be anything that a person calls it. */
export class FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
  /** How many bytes the pieces are, where that is known: then whoever gets fewer knows it. */
  readonly byteCount: number | undefined;

  constructor(name: string, mediaType: string, pieces: AsyncIterable<string | Uint8Array>, byteCount?: number) {
    this.name = name;
    this.mediaType = mediaType;
    this.pieces = pieces;
    this.byteCount = byteCount;
  }
}

/** An image or a sound of one person, for whoever may see or hear it alone. */
export class MediaAnswer {
  readonly mediaType: string;
  readonly bytes: Uint8Array;

  constructor(mediaType: string, bytes: Uint8Array) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }
}

export function sendMedia(reply: FastifyReply, { mediaType, bytes }: MediaAnswer): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      // Opened by itself it may load and run nothing.
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    .send(bytes);
}

/** A picture to be shown, on any page that has its address. */
export class PictureAnswer {
  readonly mediaType: string;
  readonly picture: string;

  constructor(mediaType: string, picture: string) {
    this.mediaType = mediaType;
    this.picture = picture;
  }
}

export function sendPicture(reply: FastifyReply, { mediaType, picture }: PictureAnswer): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      // Opened by itself it may load and run nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300',
    })
    .send(picture);
}

export function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  if (file.byteCount !== undefined) reply.header('content-length', file.byteCount);
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
