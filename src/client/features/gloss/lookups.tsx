import { useCallback, useEffect, useState } from 'react';
import { GlossPanel } from './gloss-panel.tsx';
import { type LookedUp, selectedWord } from './looked-up.ts';
import { LookupButton } from './lookup-button.tsx';
import { WordSteps } from './word-steps.tsx';

/**
 * Three ways to a meaning, none of which touches the markup of the text: a double click opens it; a word that is selected
 * otherwise, by a long press or the keyboard, gets a button; and whoever has no pointer goes from word to word with the arrow keys.
 * @param asked grows with each double click, and is 0 again once none is meant.
 */
export function Lookups({ asked }: { asked: number }) {
  const [shown, setShown] = useState<LookedUp | null>(null);
  const close = useCallback(() => setShown(null), []);
  useEffect(() => {
    if (asked === 0) return setShown(null);
    const found = selectedWord(document.getSelection());
    if (found) setShown(found);
  }, [asked]);
  return (
    <>
      <LookupButton hidden={shown !== null} onLookUp={setShown} />
      <WordSteps held={shown !== null} onLookUp={setShown} />
      {shown && <GlossPanel key={shown.word} found={shown} onClose={close} />}
    </>
  );
}
