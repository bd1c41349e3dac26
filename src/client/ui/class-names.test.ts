// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cn } from './class-names.ts';

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
