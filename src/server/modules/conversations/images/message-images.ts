import type { MessageImage } from '#contract/images.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { keepImages, readImages } from './images.repository.ts';

/** Images that a model is sent, the newest: of those further up it is told what they showed. */
const mostSent = 8;

/** A turn whose images are yet to be read. */
export type ImagedTurn = Omit<ChatTurn, 'images'> & { images: readonly MessageImage[] };

/** The images of a message that is stored in this transaction. `validation_error` for one that is not there. */
export async function attachImages(
  tx: Db,
  userId: string,
  wished: readonly { image_id: string; alt: string }[],
  now: Date,
): Promise<MessageImage[]> {
  const found = await keepImages(
    tx,
    userId,
    wished.map(({ image_id }) => image_id),
    now,
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  return [...new Map(wished.map((one) => [one.image_id, one])).values()].map(({ image_id, alt }) => {
    const row = byId.get(image_id);
    if (!row) {
      const message = 'This image is not here any more. Attach it again.';
      throw new AppError('validation_error', message, { issues: [{ path: 'body.images', message }] });
    }
    return { image_id, alt: storable(alt), width: row.width, height: row.height };
  });
}

/** The turns with the bytes of their images, as models are sent them. */
export async function withImages(db: Db, userId: string, turns: readonly ImagedTurn[]): Promise<ChatTurn[]> {
  const sent = turns.flatMap(({ images }) => images.map(({ image_id }) => image_id)).slice(-mostSent);
  const read = new Map((await readImages(db, userId, sent)).map((row) => [row.id, row]));
  return turns.map(({ images, ...turn }) =>
    images.length === 0
      ? turn
      : {
          ...turn,
          images: images.map(({ image_id, alt }) => {
            const row = read.get(image_id);
            return { alt, ...(row && { bytes: { mediaType: row.mediaType, base64: row.data } }) };
          }),
        },
  );
}
