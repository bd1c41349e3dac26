/** The code in what somebody typed or pasted: the code itself, or a link or path that ends in `/join/<code>`; else null. */
export function codeIn(text: string): string | null {
  const [, inLink] = /\/join\/([^/?#\s]+)/.exec(text) ?? [];
  const code = (inLink ?? text).trim();
  return code.length < 4 || code.length > 128 || /[\s/]/.test(code) ? null : code;
}
