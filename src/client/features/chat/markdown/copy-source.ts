const blocks = /^(?:P|DIV|LI|UL|OL|TABLE|TR|PRE|FIGURE|FIGCAPTION|BLOCKQUOTE|H[1-6]|SECTION|BR|HR)$/;

/**
 * What a selection reads as when it holds a formula: its source in place of each, whole also where the selection begins or ends
 * in the middle of it. Null when there is no formula in it and the browser can do better.
 */
export function selectedSource(selection: Selection | null): string | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const part = range.cloneContents();
  if (!part.querySelector('[data-source]')) return null;
  return textOf(part)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-source]') ?? null;
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element)) return [...node.childNodes].map(textOf).join('');
  const source = node.getAttribute('data-source');
  if (source !== null) return source;
  const inner = [...node.childNodes].map(textOf).join('');
  if (node.tagName === 'TD' || node.tagName === 'TH') return `${inner}\t`;
  return blocks.test(node.tagName) ? `\n${inner}\n` : inner;
}
