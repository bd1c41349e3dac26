import { create } from 'zustand';
import { session } from '#client/session/session.ts';
import type { DraftPlace } from '../drafts.ts';

/** An image on its way to a message. */
export interface ImageUpload {
  id: string;
  file: File;
  /** Why it did not arrive; null while it is on its way. */
  error: unknown;
}

/** What is on its way, by the place of the draft that it goes to. */
export const useImageUploads = create<Readonly<Record<string, readonly ImageUpload[]>>>(() => ({}));

export const uploadsKey = ({ userId, conversationId }: DraftPlace): string => `${userId}.${conversationId ?? 'new'}`;

export function changeUploads(
  place: DraftPlace,
  change: (now: readonly ImageUpload[]) => readonly ImageUpload[],
): void {
  const key = uploadsKey(place);
  useImageUploads.setState((all) => ({ [key]: change(all[key] ?? []) }));
}

/** Why a message has to wait for its images; null where it has not. */
export function useImageHold(place: DraftPlace): 'sending' | 'failed' | null {
  return useImageUploads((all) => {
    const coming = all[uploadsKey(place)] ?? [];
    if (coming.some(({ error }) => error !== null)) return 'failed';
    return coming.length > 0 ? 'sending' : null;
  });
}

session.onReset(() => useImageUploads.setState({}, true));
