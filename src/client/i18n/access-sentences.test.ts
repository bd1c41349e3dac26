// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import { errorWords } from './error-words.ts';
import { server } from './locales/fa/server.ts';

const persian = errorWords(server, 'fa');

/** Refusals of a folder that are whole sentences, with something in each of their gaps. */
function refusalsOf(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const found = text.matchAll(/AppError\('(?:forbidden|conflict)',\s*(?:'([^']+)'|`([^`]+)`)/g);
    return [...found].map(([, plain, filled = '']) => plain ?? filled.replaceAll(/\$\{[^}]*\}+/g, 'xel:write'));
  });
}

const refusals = ['api-keys', 'integration-tokens'].flatMap((name) => refusalsOf(join('src/server/modules', name)));

test('keys and tokens are refused in sentences that this test finds', () => {
  expect(refusals.length).toBeGreaterThanOrEqual(6);
});

test.each(refusals)('said in Persian as the server says it in English: %s', (message) => {
  const plain = persian.sentence(new ApiError({ status: 409, code: 'conflict', message: 'Something else.' }));
  const general = persian.sentence(new ApiError({ status: 403, code: 'forbidden', message: 'Something else.' }));
  const said = persian.sentence(new ApiError({ status: 409, code: 'conflict', message }));
  expect(said).toMatch(/[\u0600-\u06FF]/);
  expect([plain, general]).not.toContain(said);
});
