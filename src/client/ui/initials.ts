const tones = ['green', 'amber', 'blue', 'grey'] as const;

/**
 * The first letter of the first and the last word, in capitals where the script has them; `?` for an empty name. Letters of a joined
 * script would grow together into a word, so there it is the first alone.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 && !/\p{Script=Arabic}/u.test(name) ? [words[0], words.at(-1)] : words.slice(0, 1);
  const letters = ends.map((word) => firstLetter(word ?? ''));
  return letters.join('').toLocaleUpperCase() || '?';
}

/** The same name has the same tone everywhere. */
export function toneOf(name: string): (typeof tones)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return tones[sum % tones.length] ?? 'green';
}

/** One written letter, which may be several code points. */
function firstLetter(word: string): string {
  // Nothing joins two signs of ASCII; a segmenter takes long to make, and every page shows initials.
  if (/^[!-~](?:[ -~]|$)/.test(word)) return word.charAt(0);
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment;
  return '';
}
