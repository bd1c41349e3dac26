import { type ComponentType, lazy } from 'react';
import type { DraftPlace } from '../drafts.ts';

type Part = ComponentType<{ place: DraftPlace }>;

/** Where their code does not come, messages go without images. */
export const ImageButton = lazy<Part>(() =>
  import('../images/image-button.tsx').then(
    (images) => ({ default: images.ImageButton }),
    () => ({ default: () => null }),
  ),
);

export const ImageChips = lazy<Part>(() =>
  import('../images/image-chips.tsx').then(
    (images) => ({ default: images.ImageChips }),
    () => ({ default: () => null }),
  ),
);
