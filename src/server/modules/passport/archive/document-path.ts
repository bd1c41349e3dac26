/** Where the file of a document lies in the archive: its id, then what is left of its name in letters that every system takes. */
export function documentPath(id: string, fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const [bare, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot + 1)] : [fileName, ''];
  const name = [plain(id, 64), plain(bare, 60)].filter(Boolean).join('-');
  const safeEnding = plain(ending, 8);
  return `documents/${name}${safeEnding && `.${safeEnding}`}`;
}

function plain(text: string, longest: number): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}
