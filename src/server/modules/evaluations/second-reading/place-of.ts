/** Where a quote stands in a text: the place nearest to the one that was told, the first without one; undefined where it does not. */
export function placeOf(text: string, quote: string, told = 0): number | undefined {
  const before = text.lastIndexOf(quote, told);
  const after = text.indexOf(quote, told);
  if (before === -1) return after === -1 ? undefined : after;
  return after === -1 || told - before <= after - told ? before : after;
}
