export interface Selection {
  ids: ReadonlySet<string>;
  /** From where a range goes: the last one that was pressed by itself. */
  anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** What is selected after one was pressed: it is turned over, and with Shift all between the anchor and it become like the anchor. */
export function press(order: readonly string[], { ids, anchor }: Selection, id: string, shift: boolean): Selection {
  const next = new Set(ids);
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(id)];
  if (shift && anchor !== null && from !== -1 && to !== -1) {
    const on = ids.has(anchor);
    for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (on) next.add(one);
      else next.delete(one);
    }
    return { ids: next, anchor };
  }
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}
