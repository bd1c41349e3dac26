/** What may stand on a card. */
export const cardParts = ['name', 'level', 'streak', 'xp', 'year'] as const;
export type CardPart = (typeof cardParts)[number];

export const cardSize = { width: 1200, height: 630 };

const cell = { size: 17, pitch: 20, top: 430 };

export interface CardLeaf {
  key: string;
  x: number;
  y: number;
  size: number;
  level: 0 | 1 | 2 | 3 | 4;
}

/** A year of days as squares in seven rows, beginning at `start`, weeks in columns along the line of reading. */
export function cardLeaves(days: readonly { date: string; level: number }[], start: number): CardLeaf[] {
  const first = days[0] ? new Date(`${days[0].date}T00:00:00Z`).getUTCDay() : 0;
  return days.map(({ date, level }, index) => ({
    key: date,
    x: start + Math.floor((index + first) / 7) * cell.pitch,
    y: cell.top + ((index + first) % 7) * cell.pitch,
    size: cell.size,
    level: Math.min(4, Math.max(0, level)) as CardLeaf['level'],
  }));
}
