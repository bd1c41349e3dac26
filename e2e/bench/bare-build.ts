import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds a bare React page as the web app is built, and gives its folder. */
export async function buildBare(page: 'bare-page' | 'bare-task'): Promise<string> {
  // React's own checks are no part of a floor, whoever asked for them before.
  process.env.NODE_ENV = 'production';
  const outDir = fileURLToPath(new URL(`../../.cache/${page}`, import.meta.url));
  await build({
    mode: 'production',
    configFile: false,
    root: fileURLToPath(new URL(page, import.meta.url)),
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, manifest: true, modulePreload: { polyfill: false }, target: 'es2022' },
  });
  return outDir;
}
