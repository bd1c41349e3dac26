import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closure, gzippedKilobytes, lateLibrariesIn, type Manifest } from './bundle.ts';

const manifest: Manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_react'], dynamicImports: ['login'] },
  _react: { file: 'react.js', imports: ['_scheduler'] },
  _scheduler: { file: 'scheduler.js', imports: ['_react'] },
  login: { file: 'login.js', imports: ['index.html', '_form'] },
  _form: { file: 'form.js' },
  progress: { file: 'progress.js', imports: ['_charts'] },
  _charts: { file: 'charts.js' },
};

test('an entry loads what it imports statically, once, and nothing that it loads later', () => {
  expect(closure(manifest, ['index.html'])).toEqual(['index.js', 'react.js', 'scheduler.js']);
});

test('a route adds its page and what that imports', () => {
  expect(closure(manifest, ['index.html', 'login'])).toEqual([
    'index.js',
    'react.js',
    'scheduler.js',
    'login.js',
    'form.js',
  ]);
});

test('a library that should have waited is found, and its bytes count', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  await writeFile(join(folder, 'a.js'), 'x'.repeat(100_000));
  await writeFile(
    join(folder, 'a.js.map'),
    JSON.stringify({ sources: ['../../node_modules/recharts/es6/x.js', '../../src/client/a.ts'] }),
  );
  expect(await lateLibrariesIn(folder, ['a.js'])).toEqual(['node_modules/recharts/']);
  const size = await gzippedKilobytes(folder, ['a.js']);
  expect(size).toBeGreaterThan(0.05);
  expect(size).toBeLessThan(1);
  await rm(folder, { recursive: true });
});

test('the runtime of the bundler has no source map and no library; any other file without one is an error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/rolldown-runtime-a1.js'), 'var a;');
  expect(await lateLibrariesIn(folder, ['assets/rolldown-runtime-a1.js'])).toEqual([]);
  await writeFile(join(folder, 'assets/words.js'), 'export{t as words}from"./b.js";\n');
  expect(await lateLibrariesIn(folder, ['assets/words.js'])).toEqual([]);
  await expect(lateLibrariesIn(folder, ['assets/page-a1.js'])).rejects.toThrow(/ENOENT/);
  await rm(folder, { recursive: true });
});
