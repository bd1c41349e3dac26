import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** What the browser needs of an endpoint: enough to call it, nothing to check it with. */
interface BrowserEndpoint {
  operation: string;
  method: string;
  path: string;
  bodyType?: string;
  status?: number;
  hasStream?: true;
}

/** An import that survives type stripping, so one that can bring zod along. */
const runtimeImport = /^import\s(?!type\b)|^export\s*(?:\*|\{)[^}]*\}?[^'"\n]*from/m;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isEndpoint = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && typeof value.operation === 'string' && typeof value.path === 'string';

const isArea = (value: unknown): value is Record<string, Record<string, unknown>> =>
  isRecord(value) && Object.keys(value).length > 0 && Object.values(value).every(isEndpoint);

/** Strings, numbers, booleans, null, and arrays and plain objects of them. */
function isData(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isData);
  if (isRecord(value)) return Object.values(value).every(isData);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function reduceEndpoint(endpoint: Record<string, unknown>): BrowserEndpoint {
  const { operation, method, path, bodyType, status, stream } = endpoint as unknown as BrowserEndpoint & {
    stream?: object;
  };
  return { operation, method, path, bodyType, status, hasStream: stream ? true : undefined };
}

/**
 * The module that the browser gets instead of a contract module: its areas reduced to what a call needs and its plain
 * data as it is. Schemas and functions are left out, so importing one at run time fails the build with the names of the
 * schema and of the importing file: import its type with `import type` instead.
 */
export function browserModule(exports: Record<string, unknown>): string {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(exports)) {
    if (isArea(value)) {
      const endpoints = Object.entries(value).map(([key, endpoint]) => [key, reduceEndpoint(endpoint)]);
      lines.push(`export const ${name} = ${JSON.stringify(Object.fromEntries(endpoints))};`);
    } else if (isData(value)) {
      lines.push(`export const ${name} = ${JSON.stringify(value)};`);
    }
  }
  return `${lines.join('\n') || 'export {};'}\n`;
}

/** True for a module that imports nothing at run time: it goes to the browser unchanged. */
export function standsAlone(source: string): boolean {
  return !runtimeImport.test(source);
}

/**
 * Keeps zod out of the browser (60 kB): contract modules that validate are replaced by the data in them. The real
 * module is run in Node while Vite builds or serves; tests use the real modules.
 */
export function contractForBrowser(root: string): Plugin {
  const folder = resolve(root, 'src/contract') + sep;
  const isContract = (id: string) => id.startsWith(folder) && id.endsWith('.ts') && !id.endsWith('.test.ts');
  return {
    name: 'contract-for-browser',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!isContract(file)) return null;
      const source = await readFile(file, 'utf8');
      if (standsAlone(source)) return null;
      const url = pathToFileURL(file);
      // Node keeps modules for ever; the time makes a changed file a new one for the development server.
      url.searchParams.set('at', String(Date.now()));
      return { code: browserModule(await import(url.href)), map: { mappings: '' }, moduleType: 'js' };
    },
  };
}
