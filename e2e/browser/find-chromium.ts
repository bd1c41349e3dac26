import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackChromium } from './unpack-chromium.ts';

/** A Chromium that was started once and told its version. */
export interface FoundBrowser {
  executablePath: string;
  /** What its process needs beside our own environment. */
  env: Record<string, string>;
  version: string;
}

/** The machine, as far as the search needs it; tests give another one. */
export interface Machine {
  env: Record<string, string | undefined>;
  isRoot: boolean;
  /** The path of a command, or null. */
  which(command: string): string | null;
  /** Where Playwright would keep its own browser. */
  playwrightPath(): string;
  /** Runs `<path> --version`; null when it does not run. */
  version(path: string, env?: Record<string, string>): string | null;
  /** Unpacks the browser that npm brought; null where there is none for this kind of machine. */
  unpack(): Promise<{ executablePath: string; libraryPath: string; fontPath: string } | null>;
  /** Installs Debian's Chromium; false when that fails. */
  install(): boolean;
}

const systemNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

function fromSystem(machine: Machine): FoundBrowser | null {
  for (const name of systemNames) {
    const path = machine.which(name);
    // Ubuntu's `chromium-browser` can be a stub without a browser behind it, so each one has to answer.
    const version = path && machine.version(path);
    if (path && version) return { executablePath: path, env: {}, version };
  }
  return null;
}

async function fromPackage(machine: Machine): Promise<FoundBrowser | null> {
  const unpacked = await machine.unpack();
  if (!unpacked) return null;
  const { executablePath, libraryPath, fontPath } = unpacked;
  const fonts = { FONTCONFIG_PATH: fontPath };
  const plain = machine.version(executablePath);
  if (plain) return { executablePath, env: fonts, version: plain };
  // Without NSS on the machine it needs the libraries that came with it.
  const libraries = [libraryPath, machine.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const env = { ...fonts, LD_LIBRARY_PATH: libraries };
  const version = machine.version(executablePath, env);
  return version ? { executablePath, env, version } : null;
}

/**
 * Finds a Chromium that runs: `CHROMIUM_PATH`, the system's, Playwright's own, the one inside an npm package, and in CI
 * as root Debian's, installed now. Throws one sentence that says what to do.
 */
export async function findChromium(machine: Machine = thisMachine): Promise<FoundBrowser> {
  const chosen = machine.env.CHROMIUM_PATH;
  if (chosen) {
    const version = machine.version(chosen);
    if (version) return { executablePath: chosen, env: {}, version };
    throw new Error(`CHROMIUM_PATH is ${chosen}, but no Chromium starts from there: correct it or leave it out.`);
  }
  const system = fromSystem(machine);
  if (system) return system;
  const own = machine.playwrightPath();
  const ownVersion = own && machine.version(own);
  if (own && ownVersion) return { executablePath: own, env: {}, version: ownVersion };
  const packaged = await fromPackage(machine);
  if (packaged) return packaged;
  if (machine.env.CI && machine.isRoot && machine.install()) {
    const installed = fromSystem(machine);
    if (installed) return installed;
  }
  throw new Error('No Chromium was found: install chromium or google-chrome, or set CHROMIUM_PATH to one.');
}

const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  which: (command) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, command))
      .find((path) => existsSync(path)) ?? null,
  playwrightPath: () => chromium.executablePath(),
  version: (path, env) => {
    if (!existsSync(path)) return null;
    const run = spawnSync(path, ['--no-sandbox', '--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return run.status === 0 ? run.stdout.trim() : null;
  },
  unpack: unpackChromium,
  install: () => {
    const options = { stdio: ['ignore', 'inherit', 'inherit'] as ['ignore', 'inherit', 'inherit'], timeout: 300_000 };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { ...options, env });
    return spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { ...options, env }).status === 0;
  },
};
