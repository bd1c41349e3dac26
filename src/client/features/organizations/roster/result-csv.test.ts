import { expect, test } from 'vitest';
import { resultCsv } from './result-csv.ts';

test('the result has a line for each line of the file, with its name where it had one, and carries out nothing', () => {
  const csv = resultCsv([
    { line: 2, email: 'sam@example.org', full_name: '=Sam', outcome: 'invited', link: '/join/abc' },
    { line: 3, email: 'nonsense', outcome: 'invalid', message: 'This is no e-mail address.' },
  ]);
  expect(csv.split('\r\n')).toEqual([
    'line,email,full_name,outcome,message,link',
    `2,sam@example.org,"'=Sam",invited,,/join/abc`,
    '3,nonsense,,invalid,This is no e-mail address.,',
  ]);
});
