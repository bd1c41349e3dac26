import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillIn, variablesOf } from './variables.ts';

test('each name is asked for once, in the order of the text', () => {
  expect(variablesOf('Explain {{topic}} to a {{ reader }}, then {{topic}} again.')).toEqual(['topic', 'reader']);
  expect(variablesOf('{{}} {{ }} {{a\nb}} {one} {{نام درس}}')).toEqual(['نام درس']);
});

test('a value stands where its gap was, exactly as it was written', () => {
  expect(fillIn('{{a}} and {{ a }}', { a: '$& {{b}}' })).toBe('$& {{b}} and $& {{b}}');
  expect(fillIn('{{a}} {{toString}}', { a: '' })).toBe(' {{toString}}');
});

test('with a value for each name nothing is left to fill, whatever the text', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{{a}}', '{{ b c }}', '{{', '}}', '{', '}', '\n'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const content = pieces.join('');
      const names = variablesOf(content);
      const filled = fillIn(content, Object.fromEntries(names.map((name) => [name, 'x'])));
      expect(filled.includes('x') || names.length === 0).toBe(true);
      for (const name of names) expect(filled).not.toContain(`{{${name}}}`);
    }),
  );
});
