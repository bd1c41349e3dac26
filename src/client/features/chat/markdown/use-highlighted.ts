import { useEffect, useState } from 'react';
import type { Highlighted } from './highlight.ts';
import { languageNamed } from './languages.ts';

/** Longer programs stay plain: colouring them would hold up the page. */
const longest = 20_000;

/** What was coloured last, so that a program that scrolls back into sight has its colours at once. */
const kept = new Map<string, Highlighted>();
const mostKept = 100;

/** The highlighted tree of a program whose end is written, once its language's rules are here; null until then, or for good. */
export function useHighlighted(code: string, name: string, complete: boolean): Highlighted | null {
  const language = complete && code.length <= longest ? languageNamed(name) : undefined;
  const key = `${language} ${code}`;
  const [, redraw] = useState('');
  const tree = language === undefined ? undefined : kept.get(key);
  useEffect(() => {
    if (language === undefined || tree) return;
    let left = false;
    import('./highlight.ts')
      .then(({ highlight }) => highlight(code, language))
      .then((made) => {
        if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
        kept.set(key, made);
        if (!left) redraw(key);
      })
      // Without the colours the program is still there to read.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [language, code, key, tree]);
  return tree ?? null;
}
