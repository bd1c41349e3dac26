import type { HeatmapLabels } from './heatmap-labels.ts';
import type { HeatmapDay } from './heatmap-layout.ts';
import { utcNoon } from './heatmap-layout.ts';

export interface HeatmapTableProps {
  days: readonly HeatmapDay[];
  locale: string;
  labels: HeatmapLabels;
  onOpen: (day: HeatmapDay) => void;
}

/** The same days in words, newest first, each opening its receipt. */
export function HeatmapTable({ days, locale, labels, onOpen }: HeatmapTableProps) {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const newest = days.filter((day) => day.kind !== 'before' && day.kind !== 'ahead').reverse();
  return (
    <section
      aria-label={labels.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="max-h-[320px] overflow-y-auto focus-visible:-outline-offset-2"
    >
      <table aria-label={labels.caption} className="w-full border-collapse">
        <thead className="sticky top-0 bg-bg">
          <tr className="text-12 text-ink-3">
            <th scope="col" className="h-9 text-start font-medium">
              {labels.date}
            </th>
            <th scope="col" className="h-9 text-end font-medium">
              {labels.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {newest.map((day) => (
            <tr key={day.date} className="h-row border-t border-line">
              <th scope="row" className="text-start font-regular">
                <button
                  type="button"
                  onClick={() => onOpen(day)}
                  className="min-h-8 underline decoration-transparent underline-offset-3 -outline-offset-2 hover:decoration-current"
                >
                  {format.format(utcNoon(day.date))}
                </button>
              </th>
              <td className="pe-2 text-end">{day.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
