import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadWords } from './language.ts';
import type { LateArea } from './locales/en.ts';

/**
 * A part that a page can do without: where its code or its words do not come, because the network went away in that moment, it
 * is nothing, and the page goes on. Its words come with the code, since a part that waits for them alone would take the page along.
 */
export function optionalPart<P>(
  load: () => Promise<ComponentType<P>>,
  ...areas: LateArea[]
): LazyExoticComponent<ComponentType<P>> {
  return lazy<ComponentType<P>>(() =>
    Promise.all([load(), loadWords(...areas)]).then(
      ([part]) => ({ default: part }),
      () => ({ default: () => null }),
    ),
  );
}
