import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forbiddenWords, hostsOf, machinePaths, sleeps } from './source-rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const skipped = new Set([
  'node_modules',
  '.git',
  'dist',
  '.data',
  '.cache',
  'test-results',
  'playwright-report',
  'coverage',
  'shots',
]);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return skipped.has(entry.name) && path !== 'e2e/shots' ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

const files = walk('');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const isTest = (path: string) => /\.(?:test|spec)\.tsx?$/.test(path);
const isGenerated = (path: string) =>
  /(?:^|\/)(?:migrations|__snapshots__)\/|\.snap$|\.snapshot\.json$|^package-lock\.json$/.test(path);
const isText = (path: string) =>
  /\.(?:tsx?|[cm]?js|css|html|json|md|sh|ya?ml|svg|sql|webmanifest)$|(?:^|\/)(?:Dockerfile|LICENSE|run|\.\w+)$/.test(
    path,
  );
const code = files.filter((path) => /^(?:src|e2e|\.ci)\/.*\.(?:tsx?|[cm]js)$/.test(path) || /^[^/]+\.ts$/.test(path));

/** The paths that break a rule, each with what breaks it. */
function breaking(paths: string[], rule: (source: string, path: string) => string | false | undefined): string[] {
  return paths.flatMap((path) => {
    const found = rule(text(path), path);
    return found ? [`${path}: ${found}`] : [];
  });
}

describe('files', () => {
  test('have at most 300 lines, content and generated files aside', () => {
    const counted = files.filter(
      (path) => /\.(?:tsx?|[cm]?js|css|sh)$/.test(path) && !isGenerated(path) && !path.startsWith('src/content/'),
    );
    const long = breaking(counted, (source) => {
      const lines = source.split('\n').length - 1;
      return lines > 300 && `${lines} lines`;
    });
    expect(long).toEqual([]);
  });

  test('say what is in them: none is named utils, helpers, common or misc', () => {
    const vague = /(?:^|[-.])(?:utils?|helpers?|common|misc)(?:[-.]|$)/;
    expect(files.filter((path) => path.split('/').some((part) => vague.test(part)))).toEqual([]);
  });

  test('have kebab-case names', () => {
    const named = files.filter((path) => /^(?:src|e2e|public)\//.test(path) && !/README\.md$/.test(path));
    const kebab = /^\d{0,4}_?[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
    const odd = named.filter((path) => !isGenerated(path) && path.split('/').some((part) => !kebab.test(part)));
    expect(odd).toEqual([]);
  });

  test('lie below the folders and files that the top level allows', () => {
    const allowed =
      /^(?:src|public|e2e|\.ci)\/|^(?:index\.html|package(?:-lock)?\.json|vite\.config\.ts|tsconfig\.json|tailwind\.config\.ts|README\.md|LICENSE|Dockerfile|compose\.yaml|\.gitignore|\.dockerignore|\.npmrc|\.env)$/;
    expect(files.filter((path) => !allowed.test(path))).toEqual([]);
  });
});

describe('modules', () => {
  test('are no barrels: nothing but contract/index.ts only passes on what others export', () => {
    const barrels = breaking(code, (source, path) => {
      if (path === 'src/contract/index.ts') return false;
      const statements = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim();
      return (
        (/^export \*/m.test(statements) && 'export *') ||
        (/^(?:export (?:type )?\{[^}]*\} from '[^']+';\s*)+$/.test(statements) && 're-exports only')
      );
    });
    expect(barrels).toEqual([]);
  });

  test('export by name: only pages and configuration have a default export', () => {
    const exempt = /^src\/client\/pages\/|\.config\.ts$|^\.ci\/|^e2e\/global-setup\.ts$|\.d\.ts$/;
    const defaults = breaking(
      code.filter((path) => !exempt.test(path)),
      (source) => /^export default\b|^export \{[^}]*\bas default\b/m.test(source) && 'default export',
    );
    expect(defaults).toEqual([]);
  });

  test('leave nothing for later without saying where it is tracked', () => {
    expect(
      breaking(
        files.filter(isText).filter((path) => !isGenerated(path)),
        forbiddenWords,
      ),
    ).toEqual([]);
  });

  test('name no folder of one machine and no package registry', () => {
    const places = breaking(files.filter(isText), (source, path) => machinePaths(source, path) ?? hostsOf(source));
    expect(places).toEqual([]);
  });
});

describe('tests', () => {
  test('are all run: none is focused or skipped', () => {
    const partial = breaking(
      files.filter(isTest),
      (source) => /\b(?:test|it|describe|suite)\.(?:only|skip|todo|fixme)\b|\b[fx](?:it|describe)\(/.exec(source)?.[0],
    );
    expect(partial).toEqual([]);
  });

  test('wait for what they need and never for a time', () => {
    expect(breaking(files.filter(isTest), sleeps)).toEqual([]);
  });
});

test('the table of settings in the README is the one of the server', async () => {
  const config = join(root, 'src/server/config.ts');
  const { configTable } = (await import(pathToFileURL(config).href)) as { configTable?: string | (() => string) };
  expect(configTable, `${basename(config)} exports configTable`).toBeDefined();
  const table = typeof configTable === 'function' ? configTable() : configTable;
  expect(files).toContain('README.md');
  expect(text('README.md')).toContain(table?.trim());
});
