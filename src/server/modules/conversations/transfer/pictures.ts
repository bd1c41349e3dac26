import type { ExportedImage } from '#contract/conversation-transfer.ts';
import { type MessageImage, maxImageBytes } from '#contract/images.ts';
import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { hasTakenSize, type ImageHeader, imageHeader } from '../images/image-header.ts';
import { insertImage } from '../images/images.repository.ts';
import { Unreadable } from './foreign.ts';

/** An image of a file, with what its own bytes say of it. */
export interface Picture extends ImageHeader {
  alt: string;
  bytes: Buffer;
}

/** Throws `Unreadable` for what an upload would not take either. */
export function readPicture({ alt, data }: ExportedImage): Picture {
  const bytes = Buffer.from(data, 'base64');
  const header = imageHeader(bytes);
  if (!header || bytes.length > maxImageBytes || !hasTakenSize(header))
    throw new Unreadable('One of its images is damaged or too large.');
  return { ...header, alt: storable(alt), bytes };
}

/** Stores the images of a message that is stored in this transaction; null for none. */
export async function storePictures(
  tx: Db,
  tenantId: string,
  pictures: readonly Picture[],
  now: Date,
): Promise<MessageImage[] | null> {
  const images: MessageImage[] = [];
  for (const { alt, bytes, mediaType, width, height } of pictures) {
    const id = newId();
    await insertImage(tx, {
      ...{ tenantId, id, mediaType, width, height, byteCount: bytes.length },
      ...{ data: bytes.toString('base64'), attachedAt: now, createdAt: now },
    });
    images.push({ image_id: id, alt, width, height });
  }
  return images.length > 0 ? images : null;
}
