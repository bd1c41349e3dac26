import { useEffect, useMemo, useState } from 'react';
import { cleanText } from './clean-text.ts';
import type { MathElement } from './math-node.ts';

type Read = (tex: string, display: boolean) => MathElement | null;

/** Once the code that reads formulas is here, every further one is drawn at once, also when it scrolls back into sight. */
let read: Read | undefined;

/** The tree of a formula; undefined until the code that reads it is here, null when it cannot be read. */
export function useFormula(tex: string, display: boolean): MathElement | null | undefined {
  const [reader, setReader] = useState(() => read);
  useEffect(() => {
    if (reader) return;
    let left = false;
    import('./math-tree.ts')
      .then(({ readFormula }) => {
        read = readFormula;
        if (!left) setReader(() => readFormula);
      })
      // Its source is still there to read.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [reader]);
  return useMemo(() => reader?.(cleanText(tex), display), [reader, tex, display]);
}
