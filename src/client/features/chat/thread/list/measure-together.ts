import { measureElement, type Virtualizer } from '@tanstack/react-virtual';

/**
 * The height of a row. One that is put in counts as high as it was or may be, until all are laid out and their heights are told at
 * once, before they are painted. To read each as it is put in would lay out the page once for each.
 */
export function measureTogether<Row extends Element>(
  row: Row,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLDivElement, Row>,
): number {
  if (entry) return measureElement(row, entry, list);
  const index = list.indexFromElement(row);
  // No other guess, which would be a change: the width may be known better by now.
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index);
}
