import { describe, expect, test } from 'vitest';
import { findChromium, type Machine } from './find-chromium.ts';

/** A machine with nothing on it, but for what a test names. `runs` are the paths that start. */
function machine(runs: string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: {},
    isRoot: false,
    which: (command) => runs.find((path) => path === `/usr/bin/${command}`) ?? null,
    playwrightPath: () => '/cache/playwright/chrome',
    version: (path) => (runs.includes(path) ? `Chromium at ${path}` : null),
    unpack: async () => null,
    install: () => false,
    ...rest,
  };
}

const packaged = async () => ({ executablePath: '/npm/chromium', libraryPath: '/npm/lib', fontPath: '/npm/fonts' });

describe('the browser for tests', () => {
  test('is the one that CHROMIUM_PATH names, before all others', async () => {
    const found = await findChromium(
      machine(['/my/chrome', '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/my/chrome' } }),
    );
    expect(found).toEqual({ executablePath: '/my/chrome', env: {}, version: 'Chromium at /my/chrome' });
  });

  test('is never another one when CHROMIUM_PATH is wrong', async () => {
    const wrong = machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/gone' } });
    await expect(findChromium(wrong)).rejects.toThrow('CHROMIUM_PATH is /gone');
  });

  test("is the system's, before Playwright's own", async () => {
    const found = await findChromium(machine(['/usr/bin/google-chrome', '/cache/playwright/chrome']));
    expect(found.executablePath).toBe('/usr/bin/google-chrome');
  });

  test('skips a system command that does not start', async () => {
    const stub = machine(['/usr/bin/google-chrome'], { which: (command) => `/usr/bin/${command}` });
    expect((await findChromium(stub)).executablePath).toBe('/usr/bin/google-chrome');
  });

  test("is Playwright's own, before the npm package", async () => {
    const found = await findChromium(machine(['/cache/playwright/chrome', '/npm/chromium'], { unpack: packaged }));
    expect(found.executablePath).toBe('/cache/playwright/chrome');
  });

  test('comes from the npm package where the machine has none', async () => {
    const found = await findChromium(machine(['/npm/chromium'], { unpack: packaged }));
    expect(found).toMatchObject({ executablePath: '/npm/chromium', env: { FONTCONFIG_PATH: '/npm/fonts' } });
    expect(found.env).not.toHaveProperty('LD_LIBRARY_PATH');
  });

  test('gets the libraries of the package where NSS is missing, before those already named', async () => {
    const found = await findChromium(
      machine([], {
        env: { LD_LIBRARY_PATH: '/mine' },
        unpack: packaged,
        version: (path, env) => (path === '/npm/chromium' && env?.LD_LIBRARY_PATH ? 'Chromium' : null),
      }),
    );
    expect(found.env.LD_LIBRARY_PATH).toBe('/npm/lib:/mine');
  });

  test('is installed in CI as root, and nowhere else', async () => {
    const runs: string[] = [];
    const install = () => runs.push('/usr/bin/chromium') > 0;
    const sentence = 'No Chromium was found: install chromium or google-chrome, or set CHROMIUM_PATH to one.';
    await expect(findChromium(machine(runs, { install, isRoot: true }))).rejects.toThrow(sentence);
    await expect(findChromium(machine(runs, { install, env: { CI: '1' } }))).rejects.toThrow(sentence);
    const found = await findChromium(machine(runs, { install, isRoot: true, env: { CI: '1' } }));
    expect(found.executablePath).toBe('/usr/bin/chromium');
  });
});
