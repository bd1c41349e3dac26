import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { AppError } from '#server/platform/app-error.ts';
import '#testing/property-seed.ts';
import { readRoster } from './read-roster.ts';

const refused = (csv: string, map?: string): string => {
  try {
    readRoster(csv, map);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? (error.extra.issues?.[0]?.path ?? error.code) : String(error);
  }
};

describe('columns', () => {
  test('are found by their usual names, in any case and order, with any usual separator and a byte order mark', () => {
    for (const csv of [
      'email,full_name,role,team\nsam@example.org,Sam,admin,A\n',
      '\uFEFFTEAM;Role;Name;E-Mail\r\nA;admin;Sam;sam@example.org\r\n',
      'Mail\tclass\trole\tfull name\nsam@example.org\tA\tadmin\tSam',
    ])
      expect(readRoster(csv, undefined)).toEqual([
        { line: 2, email: 'sam@example.org', fullName: 'Sam', role: 'admin', team: 'A', isDuplicate: false },
      ]);
  });

  test('are found by the names that the caller says', () => {
    const csv = 'Pupil,Address\nSam,sam@example.org\n';
    expect(refused(csv)).toBe('body');
    const map = JSON.stringify({ email: 'address', full_name: 'Pupil' });
    expect(readRoster(csv, map)).toMatchObject([{ email: 'sam@example.org', fullName: 'Sam', team: null }]);
  });

  test.each(['{', '[]', 'null', '{"email":7}', '{"other":"x"}', '{"email":"no such column"}', '{"__proto__":"x"}'])(
    'are not found by %s',
    (map) => expect(refused('email\nsam@example.org', map)).toBe('query.map'),
  );
});

describe('a file', () => {
  test.each(['', 'email', 'email\n\n , \n', 'name\nSam', 'email,team\n"sam@example.org,A\n'])(
    'that is no roster is refused: %j',
    (csv) => expect(refused(csv)).toBe('body'),
  );

  test('of more than 20,000 lines is refused, of so many read', () => {
    const lines = (n: number) => `email\n${Array.from({ length: n }, (_, i) => `p${i}@example.org`).join('\n')}`;
    expect(readRoster(lines(20_000), undefined)).toHaveLength(20_000);
    expect(refused(lines(20_001))).toBe('body');
  });
});

test('each line keeps its text and its place in the file, whatever is in the cells, and is a duplicate after the first', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', ',', '"', ';', '\n', ' ', 'ی'), maxLength: 6 });
  const row = fc.record({ email: fc.constantFrom('a@x.org', 'A@X.org', 'b@x.org'), full_name: cell, team: cell });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const csv = Papa.unparse(rows, { newline: '\n', columns: ['email', 'full_name', 'team'] });
      const read = readRoster(csv, undefined);
      expect(read.map(({ email, fullName, team }) => [email, fullName, team])).toEqual(
        rows.map(({ email, full_name, team }) => [email, full_name.trim() || null, team.trim() || null]),
      );
      const physical = csv.split('\n');
      for (const { line, email } of read) expect(physical[line - 1]?.startsWith(email)).toBe(true);
      const seen = new Set<string>();
      for (const { email, isDuplicate } of read) {
        expect(isDuplicate).toBe(seen.has(email.toLowerCase()));
        seen.add(email.toLowerCase());
      }
    }),
  );
});
