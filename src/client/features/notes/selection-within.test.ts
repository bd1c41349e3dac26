import { afterEach, expect, test } from 'vitest';
import { selectionWithin } from './selection-within.ts';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** Selects from the start of the first to the end of the second element, in a thread of two answers and a question. */
function select(from: string, to: string): Selection {
  const row = (id: string, inner: string) => `<div data-row="${id}"><article data-said="">${inner}</article></div>`;
  document.body.innerHTML = [
    row('q-1', '<p id="question">Why?</p>'),
    row('a-1', '<div data-model-text=""><p id="one">One</p><p id="two">Two</p></div><p id="foot">Foot</p>'),
    row('beginning', '<div data-model-text=""><p id="three">Three</p></div>'),
  ].join('');
  const selection = document.getSelection();
  const [first, last] = [document.getElementById(from), document.getElementById(to)];
  if (!selection || !first || !last) throw new Error('There is nothing to select.');
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.childNodes.length);
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

test('a selection within one answer belongs to that message', () => {
  expect(selectionWithin(select('one', 'one'))?.messageId).toBe('a-1');
  expect(selectionWithin(select('one', 'two'))?.messageId).toBe('a-1');
});

test('an answer that has no id yet gives its words without one', () => {
  expect(selectionWithin(select('three', 'three'))).toMatchObject({ messageId: null });
});

test.each([
  ['in a question', 'question', 'question'],
  ['across two answers', 'two', 'three'],
  ['that reaches beyond the text of the answer', 'two', 'foot'],
])('a selection %s is none', (_, from, to) => {
  expect(selectionWithin(select(from, to))).toBeNull();
});

test('nothing selected is none', () => {
  const selection = select('one', 'one');
  selection.removeAllRanges();
  expect(selectionWithin(selection)).toBeNull();
});
