import { expect, test } from 'vitest';
import { acceptedFiles, troubleOf } from './file-rules.ts';

test('every kind that a chooser offers is taken, with and without a media type', () => {
  const offered = acceptedFiles.split(',');
  expect(offered).toContain('.tsv');
  for (const ending of offered) {
    expect(troubleOf({ name: `a${ending}`, size: 1, type: '' })).toBeNull();
    expect(troubleOf({ name: `A${ending.toUpperCase()}`, size: 1, type: 'application/x-unknown' })).toBeNull();
  }
  expect(troubleOf({ name: 'a.exe', size: 1, type: '' })).toBe('wrongType');
});
