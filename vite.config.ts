import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
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
          /^(?:rolldown-runtime|preload-helper)$/.test(name) ? 'assets/[name]-[hash:8].js' : 'assets/[hash:8].js',
        // Small things that most pages show: one file instead of forty, each of which the entry would have to name.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'small',
              test: /\/lucide-react\/|\/client\/ui\/(?:page|section|why|strip|text-link|button-link|empty-state|leaf-twig|error-state|kbd)/,
              minShareCount: 4,
            },
          ],
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
    // An embedded database needs seconds to start on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['src/testing/property-seed.ts'],
          include: ['src/**/*.test.ts', '.ci/**/*.test.ts', 'e2e/browser/**/*.test.ts', 'e2e/bench/**/*.test.ts'],
          exclude: ['src/client/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          environment: 'happy-dom',
          include: ['src/client/**/*.test.{ts,tsx}'],
          setupFiles: ['src/testing/property-seed.ts', 'src/client/i18n/testing/all-words.ts'],
        },
      },
    ],
  },
});
