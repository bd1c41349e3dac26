import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const config: IConfiguration = createRequire(import.meta.url)('./dependency-cruiser.cjs');

/** One import that each rule forbids: the file, what it imports, the rule. */
const forbidden = [
  ['src/contract/a.ts', '#server/platform/x.ts', 'contract-imports-zod-alone'],
  ['src/contract/b.ts', 'date-fns', 'contract-imports-zod-alone'],
  ['src/contract/kernel/a.ts', '#contract/plain.ts', 'kernel-knows-no-area'],
  ['src/tokens/a.ts', '#contract/plain.ts', 'tokens-import-the-kernel-alone'],
  ['src/tokens/b.ts', 'date-fns', 'tokens-import-the-kernel-alone'],
  ['src/client/app/a.ts', '#server/platform/x.ts', 'client-without-server'],
  ['src/client/app/b.ts', '../../content/keys.ts', 'client-without-server'],
  ['src/client/app/c.ts', 'zod', 'client-without-zod'],
  ['src/client/app/d.ts', 'node:fs', 'client-without-node'],
  ['src/server/platform/a.ts', '#client/ui/x.ts', 'server-without-client'],
  ['src/client/features/chat/a.ts', '../notes/x.ts', 'features-are-islands'],
  ['src/server/modules/chat/a.ts', '#server/modules/notes/x.ts', 'modules-are-islands'],
  ['src/client/ui/a.ts', '#contract/plain.ts', 'ui-knows-no-domain'],
  ['src/client/ui/b.ts', '#client/features/notes/x.ts', 'ui-knows-no-domain'],
  ['src/client/features/chat/b.ts', '#client/pages/x.ts', 'pages-import-features'],
  ['src/client/session/a.ts', '#client/features/notes/x.ts', 'session-knows-no-feature'],
  ['src/server/http/a.ts', '#server/modules/notes/x.ts', 'foundations-know-no-module'],
  ['src/server/parse/a.ts', '#server/modules/notes/x.ts', 'foundations-know-no-module'],
  ['src/server/parse/b.ts', '#server/db/x.ts', 'parse-stands-alone'],
  ['src/server/evaluation/a.ts', '#server/db/x.ts', 'evaluation-stands-alone'],
  ['src/server/platform/b.ts', '#testing/x.ts', 'no-testing-in-production'],
  ['src/server/platform/c.ts', 'marked', 'server-runs-on-dependencies'],
  ['src/server/platform/d.ts', './missing.ts', 'resolvable'],
  ['src/server/platform/e.ts', './f.ts', 'no-circles'],
] as const;

/** Imports that must stay free. */
const allowed = [
  ['src/contract/good.ts', 'zod'],
  ['src/tokens/good.ts', '#contract/kernel/plain.ts'],
  ['src/client/pages/good.ts', '#client/features/notes/x.ts'],
  ['src/client/features/chat/good.ts', '#contract/plain.ts'],
  ['src/client/features/chat/good2.ts', '#client/ui/x.ts'],
  ['src/server/modules/chat/good.ts', '#server/platform/x.ts'],
  ['src/server/modules/chat/good.test.ts', '#server/modules/notes/x.ts'],
  ['src/client/session/testing/good.ts', '#server/modules/notes/x.ts'],
  ['src/server/parse/good.ts', '#server/platform/x.ts'],
  ['src/server/app.ts', '#server/modules/notes/x.ts'],
  ['src/server/seed/good.ts', '#testing/x.ts'],
] as const;

const targets = [
  'src/contract/plain.ts',
  'src/contract/kernel/plain.ts',
  'src/content/keys.ts',
  'src/client/ui/x.ts',
  'src/client/pages/x.ts',
  'src/client/features/notes/x.ts',
  'src/server/platform/x.ts',
  'src/server/db/x.ts',
  'src/server/modules/notes/x.ts',
  'src/testing/x.ts',
];

let folder = '';
let violations: NonNullable<ICruiseResult['summary']>['violations'] = [];

async function write(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boundaries-'));
  const root = join(import.meta.dirname, '..');
  const imports = ['contract', 'tokens', 'client', 'server', 'testing'].map((name) => [
    `#${name}/*`,
    `./src/${name}/*`,
  ]);
  await write(
    'package.json',
    JSON.stringify({
      type: 'module',
      imports: Object.fromEntries(imports),
      dependencies: { zod: '4', 'date-fns': '4' },
      devDependencies: { marked: '18' },
    }),
  );
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of targets) await write(path, 'export const x = 1;\n');
  // Types alone count as well: half of the imports are of types.
  for (const [index, [path, to, rule]] of forbidden.entries()) {
    const kind =
      index % 2 && !['client-without-zod', 'server-runs-on-dependencies'].includes(rule) ? 'import type' : 'import';
    await write(path, `${kind} { x } from '${to}';\nexport const y = x;\n`);
  }
  await write('src/server/platform/f.ts', "import { y } from './e.ts';\nexport const x = y;\n");
  for (const [path, to] of allowed) await write(path, `import { x } from '${to}';\nexport const y = x;\n`);
  const { options, ...rules } = config;
  const result = await cruise(['src'], {
    ...options,
    enhancedResolveOptions: { ...options?.enhancedResolveOptions },
    baseDir: folder,
    validate: true,
    ruleSet: rules,
  });
  if (typeof result.output === 'string') throw new Error(result.output);
  violations = result.output.summary.violations;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rulesBroken = (path: string) => violations.filter((found) => found.from === path).map((found) => found.rule.name);

describe('an import that the architecture forbids is caught', () => {
  test.for(forbidden)('%s → %s', ([path, , rule]) => {
    expect(rulesBroken(path)).toContain(rule);
  });
});

describe('an import that the architecture allows stays free', () => {
  test.for(allowed)('%s → %s', ([path]) => {
    expect(rulesBroken(path)).toEqual([]);
  });
});

test('every rule is tried here', () => {
  const tried = new Set<string>(forbidden.map(([, , rule]) => rule));
  expect(config.forbidden?.map((rule) => rule.name).filter((name) => name && !tried.has(name))).toEqual([]);
});
