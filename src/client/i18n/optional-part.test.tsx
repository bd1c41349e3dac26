import { cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { LateArea } from './locales/en.ts';
import { optionalPart } from './optional-part.ts';

const here = async () => () => <p>The part</p>;

afterEach(cleanup);

async function shown(Part: React.ComponentType) {
  render(
    <>
      <p>The page</p>
      <Suspense fallback={<p>It comes</p>}>
        <Part />
      </Suspense>
    </>,
  );
  await expect.poll(() => screen.queryByText('It comes')).toBeNull();
  expect(screen.getByText('The page')).toBeTruthy();
  return screen.queryByText('The part') !== null;
}

test('it is shown once its code and its words are here', async () => {
  expect(await shown(optionalPart(here, 'notes'))).toBe(true);
});

test('without its code, and without its words, it is nothing, and the page stays', async () => {
  expect(await shown(optionalPart(() => Promise.reject(new TypeError('Failed to fetch'))))).toBe(false);
  cleanup();
  expect(await shown(optionalPart(here, 'an area that cannot be had' as LateArea))).toBe(false);
});
