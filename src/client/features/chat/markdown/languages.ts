import type { LanguageFn } from 'highlight.js';

type Load = () => Promise<{ default: LanguageFn }>;

/** The languages whose programs get colours, each with its other names; its rules are loaded with its first program. */
const languages: readonly [name: string, others: string, load: Load][] = [
  ['bash', 'sh zsh shell', () => import('highlight.js/lib/languages/bash')],
  ['c', 'h', () => import('highlight.js/lib/languages/c')],
  ['cpp', 'c++ cc hpp cxx', () => import('highlight.js/lib/languages/cpp')],
  ['csharp', 'c# cs', () => import('highlight.js/lib/languages/csharp')],
  ['css', '', () => import('highlight.js/lib/languages/css')],
  ['diff', 'patch', () => import('highlight.js/lib/languages/diff')],
  ['go', 'golang', () => import('highlight.js/lib/languages/go')],
  ['java', '', () => import('highlight.js/lib/languages/java')],
  ['javascript', 'js jsx mjs cjs', () => import('highlight.js/lib/languages/javascript')],
  ['json', 'jsonc json5', () => import('highlight.js/lib/languages/json')],
  ['kotlin', 'kt kts', () => import('highlight.js/lib/languages/kotlin')],
  ['latex', 'tex', () => import('highlight.js/lib/languages/latex')],
  ['markdown', 'md', () => import('highlight.js/lib/languages/markdown')],
  ['php', '', () => import('highlight.js/lib/languages/php')],
  ['python', 'py', () => import('highlight.js/lib/languages/python')],
  ['r', '', () => import('highlight.js/lib/languages/r')],
  ['ruby', 'rb', () => import('highlight.js/lib/languages/ruby')],
  ['rust', 'rs', () => import('highlight.js/lib/languages/rust')],
  ['sql', 'postgresql mysql', () => import('highlight.js/lib/languages/sql')],
  ['swift', '', () => import('highlight.js/lib/languages/swift')],
  ['typescript', 'ts tsx mts cts', () => import('highlight.js/lib/languages/typescript')],
  ['xml', 'html svg xhtml', () => import('highlight.js/lib/languages/xml')],
  ['yaml', 'yml', () => import('highlight.js/lib/languages/yaml')],
];

/** Languages with programs of others inside: these come along. */
const within: Readonly<Record<string, readonly string[]>> = {
  xml: ['css', 'javascript'],
  markdown: ['xml', 'css', 'javascript'],
  php: ['xml', 'css', 'javascript'],
};

/** The proper name of a language; undefined when it is none of ours. */
export function languageNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return languages.find(([proper, others]) => proper === wanted || others.split(' ').includes(wanted))?.[0];
}

/** The rules of a language and of those within it, by name. */
export async function loadLanguage(name: string): Promise<Record<string, LanguageFn>> {
  const names = [name, ...(within[name] ?? [])];
  const wanted = languages.filter(([proper]) => names.includes(proper));
  return Object.fromEntries(
    await Promise.all(wanted.map(async ([proper, , load]) => [proper, (await load()).default])),
  );
}
