import { expect, test } from 'vitest';
import { greetingAt } from './greeting.ts';

test('the morning begins at 5, the afternoon at 12, the evening at 18, and the night is still evening', () => {
  expect([0, 4, 5, 11, 12, 17, 18, 23].map(greetingAt)).toEqual([
    'evening',
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
});
