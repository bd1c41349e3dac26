/** A text and what is selected in it, in UTF-16 units. */
export interface Edited {
  text: string;
  start: number;
  end: number;
}

export type MarkdownEdit = 'bold' | 'italic' | 'code' | 'link' | 'heading' | 'list' | 'task';

/** What a button of the toolbar does with the selection; pressed again it takes that back. */
export function applyEdit(edit: MarkdownEdit, edited: Edited): Edited {
  switch (edit) {
    case 'bold':
      return wrap(edited, '**');
    case 'italic':
      return wrap(edited, '_');
    case 'code':
      return edited.text.slice(edited.start, edited.end).includes('\n') ? fence(edited) : wrap(edited, '`');
    case 'link':
      return link(edited);
    case 'heading':
      return prefix(edited, /^#{1,6} /, '## ');
    case 'list':
      return prefix(edited, /^[-*+] (?!\[[ xX]\] )/, '- ');
    case 'task':
      return prefix(edited, /^[-*+] \[[ xX]\] /, '- [ ] ');
  }
}

function wrap({ text, start, end }: Edited, sign: string): Edited {
  const { length } = sign;
  const inner = text.slice(start, end);
  if (text.slice(start - length, start) === sign && text.slice(end, end + length) === sign) {
    return {
      text: text.slice(0, start - length) + inner + text.slice(end + length),
      start: start - length,
      end: end - length,
    };
  }
  if (inner.length >= 2 * length && inner.startsWith(sign) && inner.endsWith(sign)) {
    const bare = inner.slice(length, -length);
    return { text: text.slice(0, start) + bare + text.slice(end), start, end: start + bare.length };
  }
  // Signs that touch a space mark nothing, so the spaces stay outside.
  const lead = inner.length - inner.trimStart().length;
  const from = inner.trim() === '' ? start : start + lead;
  const to = inner.trim() === '' ? end : start + inner.trimEnd().length;
  return {
    text: text.slice(0, from) + sign + text.slice(from, to) + sign + text.slice(to),
    start: from + length,
    end: to + length,
  };
}

function fence({ text, start, end }: Edited): Edited {
  const before = start > 0 && text[start - 1] !== '\n' ? '\n```\n' : '```\n';
  const after = text.slice(start, end).endsWith('\n') ? '```' : '\n```';
  return {
    text: text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end),
    start: start + before.length,
    end: end + before.length,
  };
}

/** The address is selected next, or the words where an address was selected. */
function link({ text, start, end }: Edited): Edited {
  const inner = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const made = isAddress ? `[](${inner})` : `[${inner}](https://)`;
  const [from, to] = isAddress ? [1, 1] : [inner.length + 3, inner.length + 11];
  return { text: text.slice(0, start) + made + text.slice(end), start: start + from, end: start + to };
}

/** Puts a sign before every line of the selection, or takes it away where all have it. */
function prefix({ text, start, end }: Edited, has: RegExp, sign: string): Edited {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const next = text.indexOf('\n', stop);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const all = lines.every((line) => has.test(line));
  const changed = lines.map((line) =>
    all ? line.replace(has, '') : has.test(line) ? line : sign + line.replace(/^(?:#{1,6} |[-*+] (?:\[[ xX]\] )?)/, ''),
  );
  const made = changed.join('\n');
  const shift = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  return {
    text: text.slice(0, from) + made + text.slice(to),
    start: Math.max(from, start + shift),
    end: Math.max(from, end + made.length - (to - from)),
  };
}
