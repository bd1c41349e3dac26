import { optionalPart } from '#client/i18n/optional-part.ts';
import type { DraftPlace } from '../drafts.ts';

/** Without them messages go without images. */
export const ImageButton = optionalPart<{ place: DraftPlace }>(
  async () => (await import('../images/image-button.tsx')).ImageButton,
);
export const ImageChips = optionalPart<{ place: DraftPlace }>(
  async () => (await import('../images/image-chips.tsx')).ImageChips,
);
