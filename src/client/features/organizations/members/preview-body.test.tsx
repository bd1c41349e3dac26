import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadWords, startLanguage } from '#client/i18n/language.ts';
import { PreviewBody } from './preview-body.tsx';

beforeEach(async () => {
  await startLanguage();
  await loadWords('organizations');
});
afterEach(cleanup);

/** The permissions that the server knows, as they stand in its source. */
function permissionsOfTheServer(): string[] {
  const source = readFileSync(join('src/server/tenancy', 'permissions.ts'), 'utf8');
  const list = /export const permissions = \[([^\]]+)\]/.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** The lines of a preview in which Sam gains these. */
function linesFor(gains: string[]): string[] {
  const sam = { user_id: 'u-sam', username: 'sam', full_name: 'Sam Ito', gains, loses: [] };
  render(<PreviewBody preview={{ members: [sam], removes_last_owner: false, affects_caller: false }} about="role" />);
  const gained = screen.getByRole('region', { name: 'They gain' });
  return within(gained)
    .getAllByRole('listitem')
    .map((line) => line.textContent);
}

test('every permission of the server is told in words of its own', () => {
  const permissions = permissionsOfTheServer();
  expect(permissions).toContain('calibration:rate');
  const lines = linesFor(permissions);
  expect(new Set(lines).size).toBe(permissions.length);
  expect(lines.filter((line) => line.includes(':'))).toEqual([]);
});

test('a permission of a newer server is told by its name', () => {
  expect(linesFor(['moons:write']).join()).toContain('moons:write');
});
