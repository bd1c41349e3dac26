/**
 * How well an entry of the palette fits what is typed, 0 to 1: every typed word must occur in it, and best is a beginning of it.
 * Letters in between do not count, so that "sign" never means Settings.
 */
export function paletteScore(entry: string, typed: string): number {
  const text = entry.toLocaleLowerCase();
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.some((word) => !text.includes(word))) return 0;
  if (text.startsWith(words.join(' '))) return 1;
  return words.every((word) => text.split(/\s+/).some((part) => part.startsWith(word))) ? 0.8 : 0.6;
}
