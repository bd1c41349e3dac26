import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestSlug } from './suggest-slug.ts';

test.each([
  ['Riverside Language School', 'riverside-language-school'],
  ['École Été', 'ecole-ete'],
  ['  --- ', ''],
  ['مدرسه', ''],
  ['B1', ''],
])('%s becomes %s', (name, slug) => expect(suggestSlug(name)).toBe(slug));

test('what is suggested is accepted by the server, or nothing is suggested', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (name) => {
      const slug = suggestSlug(name);
      expect(slug === '' || /^[a-z0-9](?:[a-z0-9-]{1,46})[a-z0-9]$/.test(slug)).toBe(true);
    }),
  );
});
