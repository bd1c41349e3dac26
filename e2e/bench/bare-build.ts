import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds a bare React page, from the source of its name, as the web app is built, and gives its folder. */
export async function buildBare(page: 'page' | 'task'): Promise<string> {
  // React's own checks are no part of a floor, whoever asked for them before.
  process.env.NODE_ENV = 'production';
  const outDir = fileURLToPath(new URL(`../../.cache/bare-${page}`, import.meta.url));
  await build({
    // Says in `index.html` which source it is.
    mode: page,
    configFile: false,
    root: fileURLToPath(new URL('bare', import.meta.url)),
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, manifest: true, modulePreload: { polyfill: false }, target: 'es2022' },
  });
  return outDir;
}
