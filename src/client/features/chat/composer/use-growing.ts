import { type RefObject, useLayoutEffect } from 'react';

/** Lets a text area grow with its text where the browser cannot do that by itself. */
export function useGrowing(box: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text asks for another height
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [box, text]);
}
