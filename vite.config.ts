import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { notInSecondPass } from './.ci/second-pass.ts';
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
        // Small things that most pages show: one file instead of forty, each of which the entry would have to name.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'small',
              test: /\/lucide-react\/|\/client\/ui\/(?:page|section|why|strip|text-link|button-link|empty-state|leaf-twig|error-state|kbd)/,
              minShareCount: 5,
            },
            {
              // Of a few hundred bytes each, and used by two or three pages.
              name: 'tiny',
              test: /\/client\/(?:session\/(?:new-id|progress-changes|use-online|loaded-part|learning-time\/(?:active-time|media|use-reading-time)|voice\/(?:dictation|speech)|fetch-with-progress)|i18n\/(?:regional-locale|optional-part)|app\/(?:change-language|shell\/network-strip)|features\/(?:organizations\/loaded|search\/(?:hit-path|type-icon)|ai-providers\/tokens-used)|ui\/(?:save-file|more-button|tabs|stat|figure-table|progress-bar|segmented-control|select|use-stored-flag|toast|use-settled|pending-deletes|use-copy|search-input|row-link|text-area|switch|badge|chip|deferred-menu|late-part|use-late-code|form-actions))\.|\/react-query\/build\/modern\/(?:infiniteQueryOptions|useQuery)\.|\/lucide-react\/dist\/esm\/icons\/(?:arrow-|lightbulb|chevron-|copy|clock|lock|link|square|book-open|share-2|pencil|pen-line|rotate-ccw|braces|users|audio-lines|sliders-horizontal)/,
              minShareCount: 2,
            },
            {
              // What the pages of English have in common.
              name: 'english-shared',
              test: /\/features\/english\/(?:attempt\/|english-|loaded|learned|level-scale|paths|use-formats|teaching\/due-badge)/,
              minShareCount: 2,
            },
            {
              // What is shown instead of a page.
              name: 'instead',
              test: /\/client\/(?:app\/(?:page-error|unreachable)|pages\/not-found)\./,
            },
            {
              // What the pages of organizations have in common.
              name: 'organizations-shared',
              test: /\/features\/organizations\/(?:use-formats|use-failure-words|organization-queries|members\/person-name|code-in|join-form)\./,
              minShareCount: 2,
            },
            {
              // What the pages of Live have in common.
              name: 'live-shared',
              test: /\/features\/live\/(?:paths|use-formats|live-queries)\./,
              minShareCount: 2,
            },
            {
              // What the chat and its dialogs have in common.
              name: 'chat-shared',
              test: /\/features\/chat\/(?:conversation-actions|model-choice|provider-names|use-copy|list\/list-subject|settings-of-conversation\/use-settings|markdown\/(?:copy-source|passage-path))\./,
              minShareCount: 2,
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
