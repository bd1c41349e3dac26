import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a reader of CSV gets back what was written', () => {
  const text = fc.string().filter((value) => !/^[=+\-@\t\r]/.test(value));
  const rows = fc.array(fc.tuple(text, text, fc.integer()), { minLength: 1 });
  fc.assert(
    fc.property(rows, (list) => {
      const { data } = Papa.parse<string[]>(csvOf(list).slice(1).replace(/\r\n$/, ''), {
        newline: '\r\n',
        delimiter: ',',
      });
      expect(data).toEqual(list.map((row) => row.map(String)));
    }),
  );
});

test('what a spreadsheet would take for a formula stays text', () => {
  expect(csvOf([['=HYPERLINK("x")', -5]])).toBe('\ufeff"\'=HYPERLINK(""x"")",-5\r\n');
});
