const marked = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const plainAscii = /^[a-z0-9]*$/;

/** Letters that Arabic and Persian keyboards write differently, and digits of both. */
const letters = new Map<string, string>([
  ...pairs('يىئ', 'ی'),
  ...pairs('ك', 'ک'),
  ...pairs('ةۀ', 'ه'),
  ...pairs('أإآٱ', 'ا'),
  ...pairs('ؤ', 'و'),
  // Tatweel stretches a word, zero-width joiners shape it: neither is a letter.
  ...pairs('\u0640\u200c\u200d', ''),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, at): [string, string] => [digit, String(at)]),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, at): [string, string] => [digit, String(at)]),
]);

/**
 * A word as it is compared: compatibility form, lower case, without accents where they only mark (Latin, Greek, Cyrillic, Arabic,
 * Hebrew), with one form for letters that keyboards of Arabic and Persian write differently.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plainAscii.test(lower)) return lower;
  let folded = lower.normalize('NFKC');
  if (marked.test(folded))
    folded = folded
      .normalize('NFD')
      .replaceAll(/\p{Mn}+/gu, '')
      .normalize('NFC');
  return folded
    .replaceAll(/[يىئكةۀأإآٱؤ٠-٩۰-۹\u0640]|\u200c|\u200d/g, (letter) => letters.get(letter) ?? letter)
    .toLowerCase();
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter) => [letter, to]);
}
