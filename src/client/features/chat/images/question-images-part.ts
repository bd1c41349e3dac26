import { type ComponentType, lazy } from 'react';
import type { MessageImage } from '#contract/images.ts';

type Part = ComponentType<{ images: readonly MessageImage[] }>;

/** Where its code does not come, the words of a question stand without its images. */
export const QuestionImages = lazy<Part>(() =>
  import('./question-images.tsx').then(
    (images) => ({ default: images.QuestionImages }),
    () => ({ default: () => null }),
  ),
);
