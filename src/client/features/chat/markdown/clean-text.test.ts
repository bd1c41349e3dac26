import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { decodeEntities } from './decode-entities.ts';

test.each([
  ['bidi controls', 'a\u202Eb\u2066c\u2069d\u200Ee', 'abcde'],
  ['zero-width characters', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
  ['tags', 'a\u{E0041}\u{E007F}b', 'ab'],
  ['variation selectors that carry a text', 'a\u{E0100}\u{E0101}b', 'ab'],
  ['control characters', 'a\u0000\u0007b', 'ab'],
  ['joiners between Latin letters', 'a\u200Cb\u200Dc', 'abc'],
])('%s are taken out', (_, text, clean) => expect(cleanText(text)).toBe(clean));

test.each(['می\u200Cخواهم', 'क्\u200Dष', '👩\u200D👩\u200D👧', '👍🏽', '❤️\u200D🔥', 'tab\there\nline'])(
  '%s stays as it is',
  (text) => expect(cleanText(text)).toBe(text),
);

test('line ends become plain', () => expect(cleanText('a\r\nb\rc')).toBe('a\nb\nc'));

test('the beginning of a text is cleaned to the beginning of the cleaned text', () => {
  const sign = fc.constantFrom('a', 'م', '👩', '\u200C', '\u200D', '\u202E', '\r', '\n', '\uFE0F', '\u{E0041}');
  fc.assert(
    fc.property(fc.array(sign), fc.nat(), (signs, at) => {
      const cut = at % (signs.length + 1);
      expect(cleanText(signs.join('')).startsWith(cleanText(signs.slice(0, cut).join('')))).toBe(true);
    }),
  );
});

test.each([
  ['&amp;lt;', '&lt;'],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['&#169; &#xA9; &copy;', '© © ©'],
  ['&unknown; &constructor;', '&unknown; &constructor;'],
  ['&#x202E;a&#xE0041;', 'a'],
  ['&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
])('%s is read as %s', (text, read) => expect(decodeEntities(text)).toBe(read));
