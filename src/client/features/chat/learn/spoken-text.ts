/** What of a markdown text is to be heard: no code, no signs, of links and images their words alone. */
export function spokenText(markdown: string): string {
  return markdown
    .replaceAll(/^(```|~~~)[\s\S]*?(?:^\1\s*$|$(?![\s\S]))/gm, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[\^?\d+\]/g, ' ')
    .replaceAll(/\$\$[\s\S]*?\$\$/g, ' ')
    .replaceAll(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replaceAll(/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/gm, ' ')
    .replaceAll('|', ', ')
    .replaceAll(/[*_`~]+/g, '')
    .trim();
}
