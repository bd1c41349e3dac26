import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { completeLock, platformOf } from './complete-lock.ts';

test('the name of a platform package says where it runs', () => {
  expect(platformOf('@biomejs/cli-darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'] });
  expect(platformOf('@swc/core-linux-x64-musl')).toEqual({ os: ['linux'], cpu: ['x64'], libc: ['musl'] });
  expect(platformOf('@swc/core-win32-ia32-msvc')).toEqual({ os: ['win32'], cpu: ['ia32'] });
  expect(platformOf('@tailwindcss/oxide-wasm32-wasi')).toEqual({ cpu: ['wasm32'] });
  expect(platformOf('left-pad')).toBeNull();
});

test('what is missing is added where Node finds it, and what is there stays', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { 'tool-darwin-x64': '2.0.0', 'tool-linux-x64': '2.0.0' },
      },
      'node_modules/tool-linux-x64': { version: '2.0.0' },
      'node_modules/a/node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-linux-x64': '1.0.0' } },
    },
  };
  expect(completeLock(lock)).toEqual(['tool-darwin-x64', 'tool-linux-x64']);
  expect(lock.packages).toMatchObject({
    'node_modules/tool-darwin-x64': { version: '2.0.0', os: ['darwin'], cpu: ['x64'], dev: true, optional: true },
    'node_modules/tool-linux-x64': { version: '2.0.0' },
    'node_modules/a/node_modules/tool/node_modules/tool-linux-x64': { version: '1.0.0', os: ['linux'] },
  });
});

test('the lock file names the packages of every kind of machine, so that `npm ci` takes it everywhere', async () => {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  expect(completeLock(JSON.parse(await readFile(file, 'utf8')))).toEqual([]);
});
