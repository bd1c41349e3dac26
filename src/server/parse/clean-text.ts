/** Letters as they are drawn, joined or in pairs, where the letters themselves were meant: nobody searches for them. */
const presentationForms = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/g;

/**
 * Text as it is stored: NFC, lines parted by LF, without other control characters than the tab, without byte order marks, soft
 * hyphens and noncharacters; half of a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replace(presentationForms, (letter) => letter.normalize('NFKC'))
    .replace(/[^\P{Cc}\n\t]|[\u00ad\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC');
}

/** On one line, with single spaces. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines with single spaces within, and no empty ones. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map(onOneLine)
    .filter((line) => line !== '')
    .join('\n');
}
