import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Conversation } from '#contract/conversations.ts';
import { type Tidying, useTidy } from '../use-tidy.ts';
import { nothingSelected, press, type Selection } from './select-range.ts';

const boxes = (list: RefObject<HTMLElement | null>) => [
  ...(list.current?.querySelectorAll<HTMLInputElement>('input[data-talk]') ?? []),
];
const idsOf = (some: readonly HTMLInputElement[]) => some.flatMap(({ dataset }) => dataset.talk ?? []);

/** Choosing several conversations of a list: by pointer, with Shift from one to another, and by keys. */
export function useSelectMode(list: RefObject<HTMLElement | null>) {
  const [selection, setSelection] = useState<Selection | null>(null);
  const tidy = useTidy();

  const end = () => setSelection(null);
  const toggle = (id: string, shift: boolean) =>
    setSelection((now) => now && press(idsOf(boxes(list)), now, id, shift));
  const all = () => setSelection({ ids: new Set(idsOf(boxes(list))), anchor: null });

  /** Arrows move, with Shift they take along; Ctrl A takes all; Escape ends it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!selection || event.nativeEvent.isComposing) return;
    const rows = boxes(list);
    const at = rows.indexOf(event.target as HTMLInputElement);
    if (event.key === 'Escape') {
      event.stopPropagation();
      return end();
    }
    if (at === -1) return;
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      all();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
    next?.focus();
    const [from, to] = [rows[at]?.dataset.talk, next?.dataset.talk];
    if (!event.shiftKey || !from || !to) return;
    setSelection((now) => now && { ids: new Set([...now.ids, from, to]), anchor: to });
  };

  return {
    selection,
    begin: () => setSelection(nothingSelected),
    end,
    toggle,
    all,
    onKeyDown,
    /** Does it with those that are chosen and still listed. */
    carryOut(action: Tidying, listed: readonly Conversation[]) {
      const chosen = listed.filter(({ id }) => selection?.ids.has(id));
      if (chosen.length > 0) tidy(action, chosen);
      end();
    },
  };
}
