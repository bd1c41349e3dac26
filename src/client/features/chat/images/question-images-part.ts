import { optionalPart } from '#client/i18n/optional-part.ts';
import type { MessageImage } from '#contract/images.ts';

/** Without them the words of a question stand alone. */
export const QuestionImages = optionalPart<{ images: readonly MessageImage[] }>(
  async () => (await import('./question-images.tsx')).QuestionImages,
);
