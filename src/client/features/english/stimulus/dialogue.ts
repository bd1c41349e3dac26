export interface Line {
  /** Who says it; empty where nobody is named. */
  name: string;
  words: string;
}

/** The lines of a dialogue, each written as `Name: words`. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', words = line] = /^([^:]{1,30}):\s*(.*)$/u.exec(line) ?? [];
      return { name, words };
    });
}

/** What is to be heard of it: the words without the names. */
export const spokenLines = (text: string): string =>
  linesOf(text)
    .map(({ words }) => words)
    .join('\n');
