import { Suspense, useEffect, useState } from 'react';
import { optionalPart } from '#client/i18n/optional-part.ts';

const Lookups = optionalPart(async () => (await import('./lookups.tsx')).Lookups, 'chat');

/**
 * Explains the words of every readable text on the page (`data-model-text`, `data-words`). What it takes comes after the page; a
 * double click before that is answered as soon as it has come. One of it is enough for a page.
 */
export function WordLookup() {
  /** Double clicks since the last triple one: each asks about the word that it selects. */
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const ask = (event: MouseEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      setAsked((before) => before + 1);
    };
    // The third press of a triple click takes the whole paragraph: it was no question about a word.
    const withdraw = ({ detail }: MouseEvent) => {
      if (detail > 2) setAsked(0);
    };
    document.addEventListener('dblclick', ask);
    document.addEventListener('mousedown', withdraw);
    return () => {
      document.removeEventListener('dblclick', ask);
      document.removeEventListener('mousedown', withdraw);
    };
  }, []);
  return (
    <Suspense>
      <Lookups asked={asked} />
    </Suspense>
  );
}
