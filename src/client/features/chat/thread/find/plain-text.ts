/**
 * What is seen of a model's markdown, near enough to count words in it: signs of emphasis, headings, fences and tables are
 * left out, and of a link its address. What is marked on the page is found in the page itself.
 */
export function plainText(markdown: string): string {
  if (!/[*_`~#|[\]>]/.test(markdown)) return markdown;
  return markdown
    .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/^ {0,3}\|?(?:\s*:?-{3,}:?\s*\|?)+\s*$/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6} |> ?)/gm, '')
    .replace(/\*\*|__|~~|`|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\|/g, ' ');
}
