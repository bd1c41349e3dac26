/** A text made comparable, and where each of its characters stands in the original. */
export interface Folded {
  text: string;
  /** Index in the original of each UTF-16 unit of `text`, and the length of the original after the last. */
  at: readonly number[];
}

/** Signs that are written in more than one way, as they are compared. Arabic and Persian keyboards differ in the first rows. */
const alike: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ۀ: 'ه',
  ة: 'ه',
  ؤ: 'و',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};

/** Marks over letters, the lengthening of Arabic script, and signs that are not seen, such as the half space. */
const unseen = /[\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A text without what people leave out when they search: case, accents, vowel signs, half spaces, the kind of the digits
 * and quotation marks. White space of any length counts as one space.
 */
export function foldText(text: string): string {
  // Most of what is searched is plain: the way through tables is for the rest.
  if (/^[\t-~]*$/.test(text)) return text.toLowerCase().replace(/\s+/g, ' ');
  return withPlaces(text).text;
}

/** The same, with the place of every character in the original. */
export function withPlaces(original: string): Folded {
  const at: number[] = [];
  let text = '';
  let place = 0;
  for (const sign of original) {
    const folded = foldSign(sign);
    const added = folded === ' ' && text.endsWith(' ') ? '' : folded;
    for (let unit = 0; unit < added.length; unit += 1) at.push(place);
    text += added;
    place += sign.length;
  }
  at.push(original.length);
  return { text, at };
}

const known = new Map<string, string>();

function foldSign(sign: string): string {
  const ready = known.get(sign);
  if (ready !== undefined) return ready;
  const folded = makeFold(sign);
  known.set(sign, folded);
  return folded;
}

function makeFold(sign: string): string {
  if (/\s/u.test(sign)) return ' ';
  const digit = /\p{Nd}/u.test(sign) ? digitOf(sign) : undefined;
  if (digit !== undefined) return digit;
  const same = alike[sign];
  if (same !== undefined) return same;
  const plain = sign.normalize('NFKD').replace(unseen, '').toLowerCase();
  return [...plain].map((part) => alike[part] ?? part).join('');
}

/** Persian and Arabic digits as those of a keyboard. */
function digitOf(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  for (const zero of [0x0660, 0x06f0]) if (code >= zero && code <= zero + 9) return String(code - zero);
  return undefined;
}
