import { expect, test } from 'vitest';
import { whenReady } from './now-or-later.ts';

const double = (value: number) => value * 2;
const refuse = () => {
  throw new Error('no');
};

test('what is there is used at once', () => {
  expect(whenReady(2, double)).toBe(4);
  expect(() => whenReady(2, refuse)).toThrow('no');
});

test('what is promised is used when it arrives', async () => {
  await expect(whenReady(Promise.resolve(2), double)).resolves.toBe(4);
  await expect(whenReady(Promise.resolve(2), refuse)).rejects.toThrow('no');
  await expect(whenReady(Promise.reject(new Error('gone')), double)).rejects.toThrow('gone');
});

test.each([null, undefined, 0, '', { other: 1 }])('%j is there', (value) => {
  expect(whenReady<unknown, unknown[]>(value, (one) => [one])).toEqual([value]);
});
