import { useLayoutEffect } from 'react';

/** `scrolls` keeps room for a scroll bar, `fillsPage` needs none, `holdsPage` keeps the page where it is. */
type Mark = 'scrolls' | 'fillsPage' | 'holdsPage';

const there = new Map<Mark, number>();

/**
 * Marks the page (`<html>`) while it is there, for rules of style that are about the page. Not with `:has()`: a browser then looks through
 * the whole page whenever something is put into it, which takes longer than to lay out a word that is being written.
 */
export function PageMark({ name }: { name: Mark }) {
  useLayoutEffect(() => {
    const count = (change: number) => {
      const left = (there.get(name) ?? 0) + change;
      there.set(name, left);
      if (left > 0) document.documentElement.dataset[name] = '';
      else delete document.documentElement.dataset[name];
    };
    count(1);
    return () => count(-1);
  }, [name]);
  return null;
}
