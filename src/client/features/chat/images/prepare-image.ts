import { imageMediaTypes, maxImageBytes } from '#contract/images.ts';

/** Models see no more than so many pixels a side. */
const longestSide = 1568;
const qualities = [0.9, 0.75, 0.6, 0.4];

/** Why a file cannot be sent as an image. */
export class ImageTrouble extends Error {
  readonly trouble: 'unreadable' | 'tooLarge';

  constructor(trouble: 'unreadable' | 'tooLarge') {
    super(trouble);
    this.trouble = trouble;
  }
}

export const isImage = ({ type }: File): boolean => (imageMediaTypes as readonly string[]).includes(type);

/**
 * The file as it is sent: as it is where it is small enough, else drawn smaller, as JPEG, of an animation its first picture. What a
 * camera wrote into the file beside the picture (where it was taken) is gone then.
 */
export async function prepareImage(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new ImageTrouble('unreadable');
  });
  try {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    // A photo tells where it was taken: one is always drawn anew.
    if (scale === 1 && file.size <= maxImageBytes && file.type !== 'image/jpeg') return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const paper = canvas.getContext('2d');
    if (!paper) throw new ImageTrouble('unreadable');
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
      if (blob && blob.size <= maxImageBytes) return new File([blob], 'image.jpg', { type: 'image/jpeg' });
    }
    throw new ImageTrouble('tooLarge');
  } finally {
    bitmap.close();
  }
}
