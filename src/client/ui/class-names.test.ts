import { globSync, readFileSync } from 'node:fs';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { cn } from './class-names.ts';

/** Knows all of Tailwind, for which it is too heavy to go along to the browser. */
const merge = extendTailwindMerge({
  extend: {
    classGroups: { duration: [{ duration: ['fast', 'slow'] }] },
    theme: {
      text: ['11', '12', '13', '14', '15', '16', '18', '19', '22', '24', '28', '36', '44'],
      radius: ['cell', 'control', 'surface', 'float'],
      shadow: ['float', 'lift'],
      'font-weight': ['regular', 'medium', 'semi'],
      tracking: ['title', 'section', 'figure'],
      leading: ['data', 'read'],
      spacing: ['control', 'control-sm', 'field', 'field-sm', 'row', 'touch', 'rail', 'rail-icons'],
      container: ['page', 'measure', 'essay'],
      animate: ['fade', 'fade-out', 'rise', 'sheet', 'turn'],
    },
  },
});

/** The classes that the app uses, one of each shape: of `w-14` and `w-20` one. */
function usedClasses(): string[] {
  const texts = globSync('src/client/**/*.tsx')
    .filter((file) => !/\.test\.|gallery/.test(file))
    .flatMap((file) => readFileSync(file, 'utf8').match(/(['"`])[^'"`\n]*\1/g) ?? []);
  const classes = texts.flatMap((text) => text.slice(1, -1).split(/\s+/));
  const utilities = classes.filter((name) => /^-?[a-z][\w./[\]()%-]*$|^\[[\w-]+:\w+\]$/.test(name));
  const known = utilities.filter((name) => name.includes('-') || merge(`${name} ${name}`) === name);
  return [...new Map(known.map((name) => [name.replaceAll(/[\d.]+/g, '0'), name])).values()];
}

test('a caller’s class wins over the part’s own', () => {
  expect(cn('px-4 rounded-control', 'px-2')).toBe('rounded-control px-2');
  expect(cn('text-13', 'text-16')).toBe('text-16');
  expect(cn('shadow-lift rounded-control', 'shadow-float rounded-float')).toBe('shadow-float rounded-float');
});

test('our sizes and colours of text do not replace each other', () => {
  expect(cn('text-13 text-ink-3', 'text-accent-ink')).toBe('text-13 text-accent-ink');
  expect(cn('text-44 font-semi tracking-figure leading-data', 'font-medium')).toBe(
    'text-44 tracking-figure leading-data font-medium',
  );
});

test('a class under a condition replaces one under the same condition alone', () => {
  expect(cn('h-9 hover:bg-hover', 'h-10 hover:bg-pressed focus:bg-sunken')).toBe(
    'h-10 hover:bg-pressed focus:bg-sunken',
  );
  expect(cn('[&_svg:first-child]:size-4 size-6', 'size-7')).toBe('[&_svg:first-child]:size-4 size-7');
  expect(cn('aria-[current=page]:text-ink', 'aria-[current=page]:text-accent')).toBe('aria-[current=page]:text-accent');
});

test('what is left out or comes twice leaves no trace', () => {
  expect(cn('p-2', false, null, undefined, '', ' p-2  m-1 ')).toBe('p-2 m-1');
  expect(cn()).toBe('');
});

/** Here ours sees more: that a corner belongs to an edge, and that a clamp hides what overflows either way. */
const finer = /^rounded-(?:[tbse]|[se]{2})-|^line-clamp-|^overflow-[xy]-/;

test('every two classes of the app replace each other as Tailwind has it', () => {
  const classes = usedClasses();
  expect(classes.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  for (const one of classes) {
    for (const other of classes) {
      if (one === other || (finer.test(one) && finer.test(other))) continue;
      const both = `${one} ${other}`;
      if (cn(both) !== merge(both)) wrong.push(`${both} → ${cn(both)}, not ${merge(both)}`);
    }
  }
  expect(wrong).toEqual([]);
});
