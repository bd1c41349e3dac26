import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedSnippets } from './embed-snippets.ts';

test('the picture and the frame stand on this server, in the chosen look', () => {
  const { picture, frame, image } = embedSnippets('https://x.example', 'mina', { theme: 'dark', language: 'fa' });
  expect(picture).toBe('/api/xp/public-profile/mina/card.svg?theme=dark&language=fa');
  expect(frame).toContain('src="https://x.example/embed/u/mina?theme=dark&amp;language=fa"');
  expect(image).toContain('src="https://x.example/api/xp/public-profile/mina/card.svg?theme=dark&amp;language=fa"');
});

test('whatever a name holds, it is one element with the attributes that we give', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const well = name.isWellFormed() ? name : 'mina';
      const { image } = embedSnippets('https://x.example', well, { theme: 'light', language: 'en' });
      const box = document.createElement('template');
      box.innerHTML = image;
      expect(box.content.children).toHaveLength(1);
      expect(box.content.firstElementChild?.getAttributeNames()).toEqual(['src', 'width', 'height', 'alt']);
    }),
  );
});
