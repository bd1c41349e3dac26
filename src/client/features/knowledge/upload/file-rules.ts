import { documentMediaTypes, maxDocumentBytes } from '#contract/knowledge.ts';

/** Why a file is not even sent. */
export type FileTrouble = 'tooLarge' | 'wrongType' | 'empty';

const endings = /\.(?:pdf|docx|pptx|epub|html?|md|markdown|txt|csv|tsv|json)$/i;
const mediaTypes: readonly string[] = documentMediaTypes;

/** What a file chooser offers. */
export const acceptedFiles = '.pdf,.docx,.pptx,.epub,.html,.htm,.md,.markdown,.txt,.csv,.tsv,.json';

type Named = Pick<File, 'name' | 'size' | 'type'>;

/** Null for a file that can be sent. The server looks at the bytes; this spares only what cannot work. */
export function troubleOf({ name, size, type }: Named): FileTrouble | null {
  if (!endings.test(name) && !mediaTypes.includes(type.split(';')[0] ?? '')) return 'wrongType';
  if (size > maxDocumentBytes) return 'tooLarge';
  return size === 0 ? 'empty' : null;
}

/** What systems leave in folders and nobody means: hidden files, lock files of office programs. */
export const isLitter = (name: string): boolean => /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name);
