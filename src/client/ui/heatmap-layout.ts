/** One square of the grid. `date` is `YYYY-MM-DD`; days come in order and without holes. */
export interface HeatmapDay {
  date: string;
  /** What is written for the day, such as “35 XP”. */
  value: string;
  level: 0 | 1 | 2 | 3 | 4;
  /** A rest day, a freeze that was used, a time before the learner came, or one that is still to come. */
  kind?: 'rest' | 'freeze' | 'before' | 'ahead' | undefined;
}

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface HeatmapLayout {
  /** Empty squares before the first day. */
  offset: number;
  columns: number;
  /** Seven rows of one weekday each; an index into the days, or null where the grid has a square and the days have none. */
  rows: (number | null)[][];
}

/** Noon in UTC, far from every clock change; format it with `timeZone: 'UTC'`. */
export function utcNoon(date: string): Date {
  return new Date(Date.parse(`${date}T12:00:00Z`));
}

/** Weeks are columns, weekdays are rows, and the first row is the day on which the learner's week starts. */
export function layOut(days: readonly { date: string }[], weekStart: Weekday): HeatmapLayout {
  const first = days[0];
  const offset = first ? (utcNoon(first.date).getUTCDay() - weekStart + 7) % 7 : 0;
  const columns = Math.ceil((offset + days.length) / 7);
  const rows = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const index = column * 7 + row - offset;
      return index >= 0 && index < days.length ? index : null;
    }),
  );
  return { offset, columns, rows };
}

/** Room that a month's name needs, in columns. */
const nameNeeds = 3;

/**
 * The name over each column, or an empty one. A name stands over the week in which its month begins, in the calendar of the
 * locale, so a Persian reader sees Persian months; a name without room before the next, or before the end, is left out.
 */
export function monthNames(days: readonly { date: string }[], layout: HeatmapLayout, locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const starts: { column: number; name: string }[] = [];
  for (let column = 0; column < layout.columns; column++) {
    const first = days[Math.max(0, column * 7 - layout.offset)];
    const name = first ? format.format(utcNoon(first.date)) : '';
    if (name !== starts.at(-1)?.name) starts.push({ column, name });
  }
  const names = Array.from({ length: layout.columns }, () => '');
  starts.forEach(({ column, name }, index) => {
    const next = starts[index + 1]?.column ?? layout.columns + 1;
    if (next - column >= nameNeeds) names[column] = name;
  });
  return names;
}
