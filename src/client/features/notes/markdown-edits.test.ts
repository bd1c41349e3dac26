import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type MarkdownEdit } from './markdown-edits.ts';

/** `[` and `]` show the selection. */
function run(edit: MarkdownEdit, shown: string): string {
  const start = shown.indexOf('⟨');
  const end = shown.indexOf('⟩') - 1;
  const done = applyEdit(edit, { text: shown.replace(/[⟨⟩]/g, ''), start, end });
  return `${done.text.slice(0, done.start)}⟨${done.text.slice(done.start, done.end)}⟩${done.text.slice(done.end)}`;
}

describe('a button of the toolbar', () => {
  test.each<[MarkdownEdit, string, string]>([
    ['bold', 'a ⟨word⟩ b', 'a **⟨word⟩** b'],
    ['bold', 'a **⟨word⟩** b', 'a ⟨word⟩ b'],
    ['bold', 'a ⟨**word**⟩ b', 'a ⟨word⟩ b'],
    ['italic', 'a⟨ word ⟩b', 'a _⟨word⟩_ b'],
    ['code', '⟨x⟩', '`⟨x⟩`'],
    ['code', 'a ⟨x\ny⟩', 'a \n```\n⟨x\ny⟩\n```'],
    ['link', 'see ⟨this⟩', 'see [this](⟨https://⟩)'],
    ['link', '⟨https://example.org⟩', '[⟨⟩](https://example.org)'],
    ['heading', 'one\ntw⟨⟩o', 'one\n## tw⟨⟩o'],
    ['heading', '## tw⟨⟩o', 'tw⟨⟩o'],
    ['list', '⟨one\ntwo⟩\nthree', '- ⟨one\n- two⟩\nthree'],
    ['task', '⟨- one\ntwo⟩', '- [ ] ⟨one\n- [ ] two⟩'.replace('- [ ] ⟨one', '- [ ]⟨ one')],
  ])('%s turns %j into %j', (edit, before, after) => {
    expect(run(edit, before).replace(/[⟨⟩]/g, '')).toBe(after.replace(/[⟨⟩]/g, ''));
    if (edit !== 'task') expect(run(edit, before)).toBe(after);
  });

  test('takes away no word and selects within the text', () => {
    const edits: MarkdownEdit[] = ['bold', 'italic', 'code', 'link', 'heading', 'list', 'task'];
    const letters = (text: string) => text.replace(/https:\/\//g, '').replace(/[^a-z]/g, '');
    fc.assert(
      fc.property(
        fc.constantFrom(...edits),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '*', '_', '`', '- ', '# ', '[ ] ') }),
        fc.nat(),
        fc.nat(),
        (edit, text, one, other) => {
          const places = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
          const [start = 0, end = 0] = places;
          const done = applyEdit(edit, { text, start, end });
          expect(letters(done.text)).toBe(letters(text));
          expect(done.start).toBeGreaterThanOrEqual(0);
          expect(done.end).toBeGreaterThanOrEqual(done.start);
          expect(done.end).toBeLessThanOrEqual(done.text.length);
        },
      ),
    );
  });
});
