import { type ComponentType, lazy, type ReactElement, useState } from 'react';

export interface CodeAhead<P> {
  Part: (props: P) => ReactElement;
  /** Resolves once the code is there, or cannot be had for now. */
  ahead(): Promise<void>;
}

const noop = () => {};

interface Code<P> {
  /** Null until it has come. */
  here: ComponentType<P> | null;
  /** Suspends until it has come. */
  late: ComponentType<P>;
}

/**
 * A part with code of its own, asked for when it is drawn or `ahead` of that: then it is drawn without a pause. `lazy` alone
 * suspends for a moment even if the code is there, and React shows what replaces a fallback 0.3 s after the one before at the
 * earliest.
 */
export function codeAhead<P extends object>(load: () => Promise<ComponentType<P>>): CodeAhead<P> {
  const code: Code<P> = { here: null, late: lazy(async () => ({ default: await fetch() })) };
  async function fetch(): Promise<ComponentType<P>> {
    code.here ??= await load();
    return code.here;
  }
  const draw = (props: P) => <Ahead code={code} given={props} />;
  return {
    Part: draw,
    ahead: () => fetch().then(noop, noop),
  };
}

function Ahead<P extends object>({ code, given }: { code: Code<P>; given: P }) {
  // For as long as it is shown: another component in its place would begin anew.
  const [Part] = useState(() => code.here ?? code.late);
  return <Part {...given} />;
}
