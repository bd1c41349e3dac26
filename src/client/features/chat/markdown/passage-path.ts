import type { Citation } from '#contract/chat.ts';

/** Where the passage of a citation is read; null where it is from no document. */
export function passagePath({ document_id: id, position }: Citation): string | null {
  if (id === undefined) return null;
  return `/knowledge/${encodeURIComponent(id)}${position === undefined ? '' : `?p=${position}`}`;
}
