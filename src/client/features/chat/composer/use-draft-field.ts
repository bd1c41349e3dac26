import { type RefObject, useLayoutEffect } from 'react';
import { type DraftPlace, onDraft, readDraft } from '../drafts.ts';

/**
 * Shows a draft in a field that keeps its own text, so that a letter is drawn by the browser alone. Words from elsewhere (a
 * prompt, dictation, what was sent) take the place of what stands there; where the browser cannot do that by itself, the field
 * grows with them.
 */
export function useDraftField(
  box: RefObject<HTMLTextAreaElement | null>,
  { userId, conversationId }: DraftPlace,
): void {
  useLayoutEffect(() => {
    const show = () => {
      const area = box.current;
      if (!area) return;
      const { text } = readDraft({ userId, conversationId });
      if (area.value !== text) area.value = text;
      if (globalThis.CSS?.supports?.('field-sizing', 'content')) return;
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight}px`;
    };
    show();
    return onDraft(show);
  }, [box, userId, conversationId]);
}
