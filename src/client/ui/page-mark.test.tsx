import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PageMark } from './page-mark.tsx';

const marked = () => document.documentElement.hasAttribute('data-holds-page');

test('the page is marked until the last that marks it is gone', () => {
  const one = render(<PageMark name="holdsPage" />);
  const other = render(<PageMark name="holdsPage" />);
  expect(marked()).toBe(true);
  one.unmount();
  expect(marked()).toBe(true);
  other.unmount();
  expect(marked()).toBe(false);
});
