import { useEffect, useState } from 'react';
import type { Highlighted } from './highlight.ts';

/** Longer programs stay plain: colouring them would hold up the page. */
const longest = 20_000;

/** The highlighted tree of a program, once its language's code has been loaded; null until then, or for good. */
export function useHighlighted(code: string, language: string, complete: boolean): Highlighted | null {
  const wanted = complete && language !== '' && code.length <= longest;
  const [result, setResult] = useState<{ code: string; tree: Highlighted | null } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    import('./highlight.ts')
      .then(({ highlight }) => {
        if (!left) setResult({ code, tree: highlight(code, language) });
      })
      // Without the colours the program is still there to read.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [wanted, code, language]);
  return wanted && result?.code === code ? result.tree : null;
}
