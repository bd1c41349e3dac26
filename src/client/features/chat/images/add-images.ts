import { newId } from '#client/session/new-id.ts';
import { session } from '#client/session/session.ts';
import { images, maxImages } from '#contract/images.ts';
import { changeDraft, type DraftPlace, readDraft } from '../drafts.ts';
import { changeUploads, type ImageUpload, uploadsKey, useImageUploads } from './image-uploads.ts';
import { prepareImage } from './prepare-image.ts';

/** Sends images for the message that is written in a place. Gives how many were left out, because there are enough. */
export function addImages(place: DraftPlace, files: readonly File[]): number {
  const has = (readDraft(place).images?.length ?? 0) + (useImageUploads.getState()[uploadsKey(place)]?.length ?? 0);
  const taken = files.slice(0, Math.max(0, maxImages - has));
  for (const file of taken) {
    const upload = { id: newId(), file, error: null };
    changeUploads(place, (now) => [...now, upload]);
    void send(place, upload);
  }
  return files.length - taken.length;
}

export function retryImage(place: DraftPlace, upload: ImageUpload): void {
  changeUploads(place, (now) => now.map((one) => (one.id === upload.id ? { ...one, error: null } : one)));
  void send(place, upload);
}

export function cancelImage(place: DraftPlace, id: string): void {
  changeUploads(place, (now) => now.filter((one) => one.id !== id));
}

async function send(place: DraftPlace, { id, file }: ImageUpload): Promise<void> {
  const wanted = () => useImageUploads.getState()[uploadsKey(place)]?.some((one) => one.id === id) === true;
  try {
    const body = { file: await prepareImage(file) };
    if (!wanted()) return;
    const { id: image_id, width, height } = await session.api.call(images.upload, { body }, { idempotencyKey: id });
    if (!wanted()) return;
    changeDraft(place, { images: [...(readDraft(place).images ?? []), { image_id, alt: '', width, height }] });
    cancelImage(place, id);
  } catch (error) {
    changeUploads(place, (now) => now.map((one) => (one.id === id ? { ...one, error } : one)));
  }
}
