import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { notInSecondPass } from './.ci/second-pass.ts';
import { sharedChunks } from './.ci/vite-chunks.ts';
import { contractForBrowser } from './.ci/vite-contract.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const api = `http://127.0.0.1:${process.env.API_PORT ?? '4173'}`;

export default defineConfig({
  root,
  // React Compiler is left out: its native form is experimental in this version of the plugin, its Babel form slow.
  plugins: [react(), tailwindcss(), process.env.VITEST ? null : contractForBrowser(root)],
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    // The benchmark reads which files a page loads from here.
    manifest: true,
    sourcemap: 'hidden',
    // The content security policy forbids data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // The entry lists all chunks, so their names weigh on the first load; the manifest says what is what. The bundler's own lines
    // keep theirs: the benchmark knows them by it.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) =>
          /^(?:rolldown-runtime|preload-helper)$/.test(name) ? 'assets/[name]-[hash:8].js' : 'assets/[hash:7].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'shared', name: sharedChunks(root) }],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api, ws: true } },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // An embedded database needs seconds to start on a busy machine, and no test measures time: what hangs is found all the same.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Loading the server takes longer than most of its tests: a process loads it once. What a test changes of it, it puts back.
          isolate: false,
          setupFiles: ['src/testing/property-seed.ts'],
          include: ['src/**/*.test.ts', '.ci/**/*.test.ts', 'e2e/browser/**/*.test.ts', 'e2e/bench/**/*.test.ts'],
          exclude: ['src/client/**', ...(process.env.SECOND_PASS ? notInSecondPass : [])],
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          environment: 'happy-dom',
          include: ['src/client/**/*.test.{ts,tsx}'],
          setupFiles: [
            'src/testing/property-seed.ts',
            'src/client/i18n/testing/all-words.ts',
            'src/client/session/testing/patience.ts',
          ],
        },
      },
    ],
  },
});
