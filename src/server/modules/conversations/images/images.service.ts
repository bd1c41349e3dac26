import { type ChatImage, maxImageSide } from '#contract/images.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { hasTakenSize, imageHeader } from './image-header.ts';
import * as repository from './images.repository.ts';

/** Nobody has sent it by then. Milliseconds: a day. */
const unusedMs = 86_400_000;

/** The images of one learner; what belongs to somebody else is `not_found`. */
export function createImages({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /** Errors: `unsupported_media_type` for what is no image of the four kinds, `validation_error` for one of too many pixels. */
    async upload(userId: string, bytes: Buffer, id: string): Promise<ChatImage> {
      const header = imageHeader(bytes);
      if (!header)
        throw new AppError('unsupported_media_type', 'This is no PNG, JPEG, WebP or GIF image. Choose another file.');
      const { mediaType, width, height } = header;
      if (!hasTakenSize(header)) {
        const message = `This image is ${width} × ${height} pixels. Choose one of at most ${maxImageSide} a side.`;
        throw new AppError('validation_error', message, { issues: [{ path: 'body.file', message }] });
      }
      const row = await repository.insertImage(db, {
        ...{ tenantId: userId, id, mediaType, width, height, byteCount: bytes.length },
        data: bytes.toString('base64'),
        attachedAt: null,
        createdAt: clock(),
      });
      return imageView(row);
    },

    /** The bytes, which are what their kind says: an archive that was imported could say otherwise. */
    async content(userId: string, id: string): Promise<{ mediaType: ChatImage['media_type']; bytes: Buffer }> {
      const row = await repository.findImage(db, userId, id);
      const bytes = Buffer.from(row?.data ?? '', 'base64');
      if (!row || imageHeader(bytes)?.mediaType !== row.mediaType) throw notFound('image');
      return { mediaType: row.mediaType, bytes };
    },

    /** Forgets what no message has any more. */
    sweep: () => repository.deleteUnused(db, new Date(clock().getTime() - unusedMs)),
  };
}

function imageView(row: repository.ImageRow): ChatImage {
  return {
    id: row.id,
    media_type: row.mediaType,
    width: row.width,
    height: row.height,
    byte_count: row.byteCount,
    created_at: row.createdAt.toISOString(),
  };
}
