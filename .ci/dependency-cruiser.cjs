/** The import rules of the architecture. Tests and what they stand on may import anything: no rule has them in `from`. */
const tests = '\\.test\\.tsx?$|/testing/';
const area = '[^/]+';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads to a file or to a package of package.json.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:virtual:|bun:|cloudflare:)' },
    },
    {
      name: 'contract-imports-zod-alone',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: tests },
      to: { pathNot: '^src/contract/|(?:^|/)node_modules/zod/' },
    },
    {
      name: 'kernel-knows-no-area',
      severity: 'error',
      from: { path: '^src/contract/kernel/', pathNot: tests },
      to: { path: '^src/contract/', pathNot: '^src/contract/kernel/' },
    },
    {
      name: 'tokens-import-the-kernel-alone',
      severity: 'error',
      from: { path: '^src/tokens/', pathNot: tests },
      to: { pathNot: '^src/tokens/|^src/contract/kernel/' },
    },
    {
      name: 'client-without-server',
      severity: 'error',
      comment: 'The two halves meet in the contract. The catalogue holds answer keys: it stays on the server.',
      from: { path: '^src/client/', pathNot: tests },
      to: { path: '^src/(?:server|content|testing)/' },
    },
    {
      name: 'client-without-zod',
      severity: 'error',
      comment: 'zod costs 60 kB: the browser imports the types of the contract, and areas as data.',
      from: { path: '^src/client/', pathNot: tests },
      to: { path: '(?:^|/)node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-without-node',
      severity: 'error',
      from: { path: '^src/client/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-without-client',
      severity: 'error',
      from: { path: '^src/server/', pathNot: tests },
      to: { path: '^src/client/' },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: `^src/client/features/(${area})/`, pathNot: tests },
      to: { path: '^src/client/features/', pathNot: '^src/client/features/$1/' },
    },
    {
      name: 'modules-are-islands',
      severity: 'error',
      from: { path: `^src/server/modules/(${area})/`, pathNot: tests },
      to: { path: '^src/server/modules/', pathNot: '^src/server/modules/$1/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^src/client/ui/', pathNot: tests },
      to: { path: '^src/(?:client/(?:app|features|pages|session)|contract|tokens)/' },
    },
    {
      name: 'pages-import-features',
      severity: 'error',
      comment: 'Never the reverse: pages and the app join features.',
      from: { path: '^src/client/(?:features|session|ui)/', pathNot: tests },
      to: { path: '^src/client/(?:app|pages)/' },
    },
    {
      name: 'session-knows-no-feature',
      severity: 'error',
      from: { path: '^src/client/session/', pathNot: tests },
      to: { path: '^src/client/features/' },
    },
    {
      name: 'foundations-know-no-module',
      severity: 'error',
      comment: 'What modules share lies below them and does not know them; app.ts joins.',
      from: { path: '^src/server/(?:ai|db|evaluation|http|parse|platform|search|tenancy|words)/', pathNot: tests },
      to: { path: '^src/server/(?:modules/|app\\.ts$|main\\.ts$)' },
    },
    {
      name: 'parse-stands-alone',
      severity: 'error',
      comment:
        'It reads files of strangers in a process that has nothing of the server: no database, no keys, no network.',
      from: { path: '^src/server/parse/', pathNot: tests },
      to: { path: '^src/server/', pathNot: '^src/server/(?:parse|platform)/' },
    },
    {
      name: 'evaluation-stands-alone',
      severity: 'error',
      comment: 'It judges texts in a process that has nothing of the server: no database, no keys, no network.',
      from: { path: '^src/server/evaluation/', pathNot: tests },
      to: { path: '^src/server/', pathNot: '^src/server/(?:evaluation|platform)/' },
    },
    {
      name: 'no-testing-in-production',
      severity: 'error',
      from: {
        path: '^src/(?:client|contract|content|server|tokens)/',
        pathNot: `${tests}|^src/server/(?:seed/|demo\\.ts$)`,
      },
      to: { path: '^(?:src/testing|e2e|\\.ci)/' },
    },
    {
      name: 'server-runs-on-dependencies',
      severity: 'error',
      comment: 'What the running server imports is a dependency, not a devDependency.',
      from: {
        path: '^src/(?:server|contract|tokens|content)/',
        pathNot: `${tests}|^src/server/(?:start|build|dev|demo)\\.ts$|drizzle\\.config\\.ts$`,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(?:^|/)node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|\\.data|migrations)/' },
    // Type imports count: an island that knows another's types is not one.
    tsPreCompilationDeps: true,
    // dependency-cruiser reads TypeScript through swc: TypeScript 7 offers it no programming interface.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.css', '.json', '.d.ts'],
    },
  },
};
