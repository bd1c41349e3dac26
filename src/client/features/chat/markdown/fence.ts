const opening = /^ {0,3}(`{3,}|~{3,})[^\n]*\n/;

/** True when a fenced program has its end written. */
export function fenceEnds(raw: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (!fence) return false;
  const last = raw.trimEnd().split('\n').slice(1).at(-1)?.trim() ?? '';
  return last.length >= fence.length && last.split('').every((sign) => sign === fence[0]);
}

/**
 * The program of an open fence after more of it has come; null when the parser has to look, because the fence is indented, its
 * first line is not whole, or a line among the new ones could be its end.
 */
export function growFence(raw: string, more: string): { raw: string; text: string } | null {
  const [first] = raw.startsWith(' ') ? [] : (opening.exec(raw) ?? []);
  if (first === undefined) return null;
  const lastLine = raw.slice(Math.max(raw.lastIndexOf('\n') + 1, first.length));
  if (/^ {0,3}(?:`|~)/m.test(lastLine + more)) return null;
  const grown = raw + more;
  const body = grown.slice(first.length);
  // As the parser has it: the end of the last line is left out, an empty line is kept.
  return { raw: grown, text: /[^\n]\n$/.test(body.slice(-2)) ? body.slice(0, -1) : body };
}
