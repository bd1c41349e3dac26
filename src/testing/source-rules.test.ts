import { describe, expect, test } from 'vitest';
import { forbiddenWords, hostsOf, machinePaths, sleeps } from './source-rules.ts';

const join = (...parts: string[]) => parts.join('');

describe('the rules about text catch what they are for', () => {
  test.for([join('// TO', 'DO: later'), join('/* FIX', 'ME */')])('unfinished: %s', (line) => {
    expect(forbiddenWords(`const a = 1;\n${line}`)).toBe(line);
    expect(forbiddenWords(`${line} (#42)`)).toBeUndefined();
  });

  test('paths of one machine, and not paths of addresses or of a project', () => {
    for (const path of [join('/wo', 'rk/main/src'), join('"/ro', 'ot/.npmrc"'), join('open(/tm', 'p/x)')]) {
      expect(machinePaths(path, 'src/a.ts')).toBeDefined();
    }
    for (const path of ['src/work/a.ts', 'https://example.org/work/a', './tmp/', '#work/']) {
      expect(machinePaths(path, 'src/a.ts')).toBeUndefined();
    }
  });

  test('hosts of package registries', () => {
    expect(hostsOf(join('https://registry.', 'npmjs.org/zod'))).toBeDefined();
    expect(hostsOf('https://example.org/')).toBeUndefined();
  });

  test('waits for a time', () => {
    expect(sleeps(join('await new Promise((done) => set', 'Timeout(done, 50));'))).toBeDefined();
    expect(sleeps(join('await page.waitFor', 'Timeout(50)'))).toBeDefined();
    expect(sleeps('await expect.poll(() => done).toBe(true)')).toBeUndefined();
  });
});
