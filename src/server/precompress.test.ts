import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xentree-compress-'));
  await mkdir(join(folder, 'assets'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a compressed copy beside a text file unpacks to the same bytes', async () => {
  const source = Buffer.from('export const greeting = "grüß dich";\n'.repeat(200));
  await writeFile(join(folder, 'assets/app.js'), source);
  await precompress(folder);
  expect(brotliDecompressSync(await readFile(join(folder, 'assets/app.js.br')))).toEqual(source);
  expect(gunzipSync(await readFile(join(folder, 'assets/app.js.gz')))).toEqual(source);
});

test('what does not get smaller, is tiny, or is not served as text has no copy', async () => {
  await writeFile(join(folder, 'noise.js'), randomBytes(4096));
  await writeFile(join(folder, 'tiny.css'), 'a{}');
  await writeFile(join(folder, 'font.woff2'), Buffer.alloc(4096));
  await writeFile(join(folder, 'app.js.map'), 'x'.repeat(4096));
  await precompress(folder);
  expect((await readdir(folder)).sort()).toEqual(['app.js.map', 'assets', 'font.woff2', 'noise.js', 'tiny.css']);
});
