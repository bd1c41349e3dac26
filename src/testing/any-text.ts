import fc from 'fast-check';

/** What breaks indexes, queries and offsets: scripts of all kinds, signs with a meaning to PostgreSQL, halves and long runs. */
const pieces = fc.constantFrom(
  ...[
    'the ',
    'Chlorophyll',
    ' absorbs',
    "don't",
    'rock’n’roll',
    'Mina’s',
    ' 12:30 ',
    'straße',
    'İstanbul',
    'ŉ',
    '½',
    '⑴',
  ],
  ...['茶', '我喜欢绿茶', '風ニモマケズ', 'ー', 'ภาษาไทย', '𠀀𠀁', 'کتاب‌ها', 'القلم', 'ﷺ', 'שלום', '\u0640', '\u202e'],
  ...['😀', '👩‍👩‍👧', 'e\u0301', '\u0301', 'ͺ', '𐐀', `${'a'.repeat(63)}𐐀`, '𐐀'.repeat(40), 'x'.repeat(500)],
  ...['\0', '\ud800', '\udc00', '"', "'", '\\', "\\'", "''", ' | ', ' & ', '!', '<->', ':*', '(', '%', '_', '{', ','],
  ...[' ', '\n\n', '. ', '-', 'type:', 'in:', 'before:2026 ', '“', '”'],
);
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Any text at all, also such as no encoding can hold. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'grapheme', maxLength: 8 }), unit), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
