import { useCallback, useEffect, useState } from 'react';
import { GlossPanel } from './gloss-panel.tsx';
import { type LookedUp, selectedWord } from './looked-up.ts';
import { LookupButton } from './lookup-button.tsx';
import { WordSteps } from './word-steps.tsx';

/**
 * Explains the words of every readable text on the page (`data-model-text`, `data-words`) without touching its markup: a double click
 * opens the meaning; a word that is selected otherwise, by a long press or the keyboard, gets a button; and whoever has no pointer
 * goes from word to word with the arrow keys. One of it is enough for a page.
 */
export function WordLookup() {
  const [shown, setShown] = useState<LookedUp | null>(null);
  const close = useCallback(() => setShown(null), []);
  useEffect(() => {
    const look = (event: MouseEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const found = selectedWord(document.getSelection());
      if (found) setShown(found);
    };
    document.addEventListener('dblclick', look);
    return () => document.removeEventListener('dblclick', look);
  }, []);
  return (
    <>
      <LookupButton hidden={shown !== null} onLookUp={setShown} />
      <WordSteps held={shown !== null} onLookUp={setShown} />
      {shown && <GlossPanel key={shown.word} found={shown} onClose={close} />}
    </>
  );
}
