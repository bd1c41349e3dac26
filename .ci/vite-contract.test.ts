import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserModule, contractForBrowser, standsAlone } from './vite-contract.ts';

const contract = `
import { z } from 'zod';
export const Note = z.object({ title: z.string() });
export const limits = { title: 200 } as const;
export const notes = {
  list: { operation: 'notes.list', method: 'GET', path: '/api/notes', summary: 'List', access: 'any', response: z.array(Note) },
  add: { operation: 'notes.add', method: 'POST', path: '/api/notes', bodyType: 'form', status: 201, body: Note, response: Note, stream: { note: Note } },
};
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vite-contract-'));
  await mkdir(join(folder, 'src/contract'), { recursive: true });
  await symlink(join(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module","imports":{"#contract/*":"./src/contract/*"}}');
  await writeFile(join(folder, 'src/contract/notes.ts'), contract);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bundle(entry: string): Promise<string> {
  await writeFile(join(folder, 'src/entry.ts'), entry);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [contractForBrowser(folder)],
    build: { write: false, minify: false, rollupOptions: { input: join(folder, 'src/entry.ts') } },
  });
  if (!('output' in result)) throw new Error('Vite gave no output.');
  return result.output.map((file) => ('code' in file ? file.code : '')).join('\n');
}

describe('a contract module in the browser', () => {
  test('carries the endpoints reduced to what a call needs, and no zod', async () => {
    const code = await bundle("import { limits, notes } from '#contract/notes.ts';\nconsole.log(notes, limits);");
    expect(code).toContain('notes.list');
    expect(code).toMatch(/"?title"?: 200/);
    expect(code).not.toMatch(/ZodType|_zod|summary|access/);
  });

  test('fails the build where a schema is imported at run time, and names both sides', async () => {
    await expect(bundle("import { Note } from '#contract/notes.ts';\nconsole.log(Note);")).rejects.toThrow(
      /Note[\s\S]*is not exported by[\s\S]*contract\/notes\.ts[\s\S]*src\/entry\.ts/,
    );
  });

  test('lets types through', async () => {
    const code = await bundle(
      "import type { Note } from '#contract/notes.ts';\nexport const a: Note | null = null;\nconsole.log('typed', a);",
    );
    expect(code).toContain('typed');
    expect(code).not.toContain('_zod');
  });
});

test('an endpoint leaves out what it does not have, and says that it can stream', () => {
  const code = browserModule({
    chat: {
      send: { operation: 'chat.send', method: 'POST', path: '/api/chat', stream: { delta: {} }, status: undefined },
    },
  });
  expect(code).toBe(
    'export const chat = {"send":{"operation":"chat.send","method":"POST","path":"/api/chat","hasStream":true}};\n',
  );
});

test('functions and instances of classes are not emitted', () => {
  expect(browserModule({ parse: () => 1, when: new Date(0), codes: { not_found: 404 } })).toBe(
    'export const codes = {"not_found":404};\n',
  );
});

test('a module without run-time imports stays as it is', () => {
  expect(
    standsAlone(
      "import type { z } from 'zod';\nexport const scopes = ['a'];\nexport function f(x: string) { return x; }",
    ),
  ).toBe(true);
  expect(standsAlone("import { z } from 'zod';")).toBe(false);
  expect(standsAlone("import { type A, b } from './b.ts';")).toBe(false);
  expect(standsAlone("export * from './b.ts';")).toBe(false);
  expect(standsAlone("export { b } from './b.ts';")).toBe(false);
});
