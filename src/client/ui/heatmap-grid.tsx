import { type KeyboardEvent, type MouseEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { moveByKey } from './heatmap-keys.ts';
import { type HeatmapDay, layOut, monthNames, utcNoon, type Weekday } from './heatmap-layout.ts';
import { pageDirection } from './page-direction.ts';

export interface HeatmapGridProps {
  caption: string;
  days: readonly HeatmapDay[];
  locale: string;
  weekStart: Weekday;
  cellLabel: (day: HeatmapDay) => string;
  /** The date of today; null when it is not among the days. */
  today: string | null;
  /** Tells the shades by dots as well, as dice do. */
  marked?: boolean | undefined;
  /** The day whose receipt is open. */
  selected?: string | undefined;
  onOpen: (day: HeatmapDay) => void;
  /** The day under the pointer or the focus; null when neither is on the grid. */
  onLook: (day: HeatmapDay | null) => void;
}

/** The squares: a grid with one tab stop. Memoised, because it has 365 of them and its neighbours change with every look. */
export const HeatmapGrid = memo(function HeatmapGrid({
  caption,
  days,
  locale,
  weekStart,
  cellLabel,
  today: todaysDate,
  marked,
  selected,
  onOpen,
  onLook,
}: HeatmapGridProps) {
  const layout = useMemo(() => layOut(days, weekStart), [days, weekStart]);
  const months = useMemo(() => monthNames(days, layout, locale), [days, layout, locale]);
  const weekdays = useMemo(() => weekdayNames(days, layout.rows, locale), [days, layout, locale]);
  const last = days.length - 1;
  const today = days.findIndex((day) => day.date === todaysDate);
  const chosen = days.findIndex((day) => day.date === selected);
  const [stop, setStop] = useState<number | null>(null);
  const focusable = Math.min(stop ?? [chosen, today].find((index) => index >= 0) ?? last, last);
  const scroller = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    // Today in sight, with the days to come beyond the edge; without today, the end of the days.
    const share = today >= 0 ? (today + 1) / days.length : 1;
    const to = box.scrollWidth * share - box.clientWidth * (share < 1 ? 0.8 : 0);
    box.scrollLeft = pageDirection() === 'rtl' ? -to : to;
  }, [today, days.length]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = indexOf(event.target);
    const day = index === null ? undefined : days[index];
    if (index === null || !day) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(day);
      return;
    }
    const to = moveByKey(index, event, { count: days.length, offset: layout.offset, direction: pageDirection() });
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const index = indexOf(event.target);
    const day = index === null ? undefined : days[index];
    if (index === null || !day) return;
    setStop(index);
    onOpen(day);
  };
  const look = (target: EventTarget) => {
    const index = indexOf(target);
    onLook(index === null ? null : (days[index] ?? null));
  };

  return (
    <div ref={scroller} className="-m-1 overflow-x-auto p-1 [scrollbar-width:none]">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table
        role="grid"
        aria-label={caption}
        className="heat"
        data-marked={marked || undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => look(event.target)}
        onBlur={() => onLook(null)}
        onPointerOver={(event) => look(event.target)}
        onPointerLeave={() => onLook(null)}
      >
        <thead aria-hidden="true">
          <tr>
            <th />
            {months.map((name, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column}>{name && <span>{name}</span>}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row, place) => (
            <tr key={weekdays[place]?.name}>
              <th scope="row">
                <span className={weekdays[place]?.shown ? undefined : 'sr-only'}>{weekdays[place]?.name}</span>
              </th>
              {row.map((index, column) => {
                const day = index === null ? undefined : days[index];
                // biome-ignore lint/suspicious/noArrayIndexKey: a square without a day is its place
                if (index === null || !day) return <td key={column} aria-hidden="true" />;
                return (
                  <td
                    key={day.date}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table
                    role="gridcell"
                    tabIndex={index === focusable ? 0 : -1}
                    data-index={index}
                    data-level={day.level}
                    data-kind={day.kind}
                    aria-label={cellLabel(day)}
                    aria-current={index === today ? 'date' : undefined}
                    aria-selected={selected === undefined ? undefined : index === chosen}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function indexOf(target: EventTarget): number | null {
  const index = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]')?.dataset.index : undefined;
  return index === undefined ? null : Number(index);
}

/** The name of each row's weekday; Monday, Wednesday and Friday are shown, all are read. */
function weekdayNames(
  days: readonly HeatmapDay[],
  rows: (number | null)[][],
  locale: string,
): { name: string; shown: boolean }[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return rows.map((row, place) => {
    const index = row.find((one) => one !== null);
    const day = index === undefined || index === null ? undefined : days[index];
    if (!day) return { name: `${place}`, shown: false };
    const date = utcNoon(day.date);
    return { name: format.format(date), shown: [1, 3, 5].includes(date.getUTCDay()) };
  });
}
