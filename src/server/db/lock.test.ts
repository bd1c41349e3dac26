import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xentree-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockModule = new URL('./lock.ts', import.meta.url).href;
const script = (then: string) => [
  '--input-type=module',
  '-e',
  `import { lockFolder } from ${JSON.stringify(lockModule)};\n${then}`,
];

test('a held folder refuses with the pid of its holder', () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}:`);
  release();
});

test('a released folder is free, and nothing is left in it', () => {
  lockFolder(folder)();
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a process that exits without releasing leaves the folder free', () => {
  const { status } = spawnSync(process.execPath, script(`lockFolder(${JSON.stringify(folder)}); process.exit(0);`));
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a killed process is taken over', () => {
  const { signal } = spawnSync(
    process.execPath,
    script(`lockFolder(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL');`),
  );
  expect(signal).toBe('SIGKILL');
  expect(readdirSync(folder)).toEqual(['lock']);
  lockFolder(folder)();
});

test.skipIf(process.platform !== 'linux')(
  'a later process with the number of the dead holder is not taken for it',
  () => {
    plant({ pid: process.pid, birth: 'another-boot:1' });
    lockFolder(folder)();
  },
);

test('a holder on another machine counts as alive for half a minute after its last sign', () => {
  plant({ pid: 1, birth: null, host: 'elsewhere.example' });
  expect(() => lockFolder(folder)).toThrow('in use by process 1 on elsewhere.example');
  const past = new Date(Date.now() - 31_000);
  utimesSync(join(folder, 'lock'), past, past);
  lockFolder(folder)();
});

test('of many processes that find a dead lock exactly one gets the folder', async () => {
  plant({ pid: 2 ** 22 + 1, birth: null });
  const contender = script(`
    try { lockFolder(${JSON.stringify(folder)}); console.log('got it'); } catch { console.log('refused'); }
    process.stdin.resume(); process.stdin.on('end', () => process.exit());`);
  const children = Array.from({ length: 6 }, () => {
    const running = promisify(execFile)(process.execPath, contender);
    const said = new Promise<string>((resolve) =>
      running.child.stdout?.once('data', (text) => resolve(String(text).trim())),
    );
    return { running, said };
  });
  const said = await Promise.all(children.map((child) => child.said));
  for (const { running } of children) running.child.stdin?.end();
  await Promise.all(children.map((child) => child.running));
  expect(said.filter((word) => word === 'got it').length).toBe(1);
});

function plant(holder: { pid: number; birth: string | null; host?: string }): void {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ host: hostname(), ...holder }));
}
