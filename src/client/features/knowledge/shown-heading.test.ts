import { expect, test } from 'vitest';
import { shownHeading } from './shown-heading.ts';

test('a heading does not repeat the title of its document', () => {
  expect(shownHeading('Grammar › Unit 2 › Past', 'Grammar')).toBe('Unit 2 › Past');
  expect(shownHeading('Unit 2', 'Grammar')).toBe('Unit 2');
  expect(shownHeading('Grammar', 'Grammar')).toBeUndefined();
  expect(shownHeading(undefined, 'Grammar')).toBeUndefined();
});
