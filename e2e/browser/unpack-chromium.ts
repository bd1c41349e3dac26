import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

interface Unpacked {
  executablePath: string;
  libraryPath: string;
  fontPath: string;
}

/**
 * Unpacks the browser of `@sparticuz/chromium` into `.cache/chromium`, once. Null on machines that it is not made for
 * (it is Linux on x86-64). It is unpacked beside its place and moved, so that an interrupted run leaves no half browser.
 */
export async function unpackChromium(): Promise<Unpacked | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = join(cache, 'chromium');
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const temporary = await mkdtemp(join(cache, 'chromium-'));
    try {
      await inflateInto(temporary);
      await rename(temporary, home);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      // Another process was first: its copy is as good.
      if (!existsSync(home)) throw error;
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    libraryPath: join(home, 'al2023', 'lib'),
    fontPath: join(home, 'fonts'),
  };
}

async function inflateInto(folder: string): Promise<void> {
  const packageFile = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { inflate } = await import('@sparticuz/chromium');
  const bin = join(dirname(packageFile), '..', 'bin');
  const before = process.env.TMPDIR;
  // The package unpacks into the temporary folder and nowhere else.
  process.env.TMPDIR = folder;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(join(bin, archive))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
