/** Control and format characters; tags, and the variation selectors that can carry a hidden text. */
const suspects = /\p{Cc}|\p{Cf}|[\u{E0000}-\u{E01EF}]/gu;
/** Format characters that are seen: signs around Arabic, Syriac and Kaithi numbers. */
const visible = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

const joined = '\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Malayalam}\\p{Script=Sinhala}';
/** What stands before and after a joiner that is part of the spelling: of these scripts, and of emoji. */
const beforeJoiner = new RegExp(`(?:[${joined}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|\\uFE0F)$`, 'u');
const afterJoiner = new RegExp(`^[${joined}\\p{Extended_Pictographic}]`, 'u');

/**
 * A model's text without characters that hide or reorder other characters, with plain line ends. Cleaning the beginning
 * of a text gives the beginning of the cleaned text, so that a text may be cleaned while it grows.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(suspects, (sign, at: number, whole: string) => {
    if (sign === '\n' || sign === '\t' || visible.test(sign)) return sign;
    if (sign !== '\u200C' && sign !== '\u200D') return '';
    const spelt =
      beforeJoiner.test(whole.slice(Math.max(0, at - 2), at)) && afterJoiner.test(whole.slice(at + 1, at + 3));
    return spelt ? sign : '';
  });
}
