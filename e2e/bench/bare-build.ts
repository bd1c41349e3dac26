import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const source = fileURLToPath(new URL('./bare-page', import.meta.url));
const output = fileURLToPath(new URL('../../.cache/bare-page', import.meta.url));

/** Builds the bare React page as the web app is built, and gives its folder. */
export async function buildBarePage(): Promise<string> {
  // React's own checks are no part of a floor, whoever asked for them before.
  process.env.NODE_ENV = 'production';
  await build({
    mode: 'production',
    configFile: false,
    root: source,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: output, emptyOutDir: true, manifest: true, modulePreload: { polyfill: false }, target: 'es2022' },
  });
  return output;
}
