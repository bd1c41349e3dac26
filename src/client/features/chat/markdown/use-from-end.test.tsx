import { act, render } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { MarkdownText } from './markdown-text.tsx';

let due: (() => void)[];

beforeEach(() => {
  due = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => due.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A frame, and what comes after it. */
const step = () =>
  act(() => {
    for (const run of due.splice(0)) run();
    vi.runAllTimers();
  });

const paragraphs = Array.from({ length: 120 }, (_, n) => `Paragraph ${n}. ${'words '.repeat(20)}`.trim());
const said = (root: HTMLElement) => [...root.querySelectorAll('p')].map(({ textContent }) => textContent);

test('the end of a long text is there at once, the rest step by step, each block once and in its place', () => {
  const { container } = render(<MarkdownText text={paragraphs.join('\n\n')} fromEnd />);
  const first = said(container);
  expect(first.length).toBeGreaterThan(10);
  expect(first.length).toBeLessThan(60);
  expect(first).toEqual(paragraphs.slice(-first.length));
  const last = container.querySelector('p:last-of-type');
  for (let steps = 0, before = first.length; said(container).length < paragraphs.length; steps += 1) {
    expect(steps).toBeLessThan(20);
    expect(container.querySelector('[data-upwards]')).not.toBeNull();
    step();
    const now = said(container);
    expect(now.length).toBeGreaterThan(before);
    expect(now).toEqual(paragraphs.slice(-now.length));
    before = now.length;
  }
  step();
  expect(container.querySelector('[data-upwards]')).toBeNull();
  // What was there is the same element, with the focus and the selection that it may have.
  expect(container.querySelector('p:last-of-type')).toBe(last);
});

test('a text that goes on meanwhile loses nothing', () => {
  const text = paragraphs.slice(0, 80).join('\n\n');
  const { container, rerender } = render(<MarkdownText text={text} fromEnd />);
  rerender(<MarkdownText text={paragraphs.join('\n\n')} fromEnd />);
  for (let steps = 0; steps < 20; steps += 1) step();
  expect(said(container)).toEqual(paragraphs);
});

test('a short text, and a long one that is not seen from its end, are there as a whole', () => {
  const short = render(<MarkdownText text={paragraphs.slice(0, 4).join('\n\n')} fromEnd />);
  expect(said(short.container)).toHaveLength(4);
  const long = render(<MarkdownText text={paragraphs.join('\n\n')} />);
  expect(said(long.container)).toHaveLength(120);
});
