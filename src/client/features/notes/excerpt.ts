/** The first words of a Markdown text on one line, without its signs; at most `most` characters. */
export function excerptOf(content: string, most = 140): string {
  const words = content
    .slice(0, most * 8)
    .replace(/^```.*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/gm, '')
    .replace(/^[\s|:-]+$/gm, '')
    .replace(/[*_`~]+/g, '')
    .replaceAll('|', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
