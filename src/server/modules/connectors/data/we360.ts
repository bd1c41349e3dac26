import { z } from 'zod';
import { type Ask, shaped } from '../ask.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import { ConnectorTrouble } from '../trouble.ts';

/**
 * Dynamic Report API of We360.ai (docs.we360.ai, "OAuth for direct API access"). A token of an administrator sees everybody: rows of
 * others are dropped before anything of them is looked at.
 */

export interface TrackedDay {
  date: string;
  activeSeconds: number;
  productivePercent: number | null;
}

const Report = z.object({ data: z.array(z.unknown()) });
const Owner = z.object({ email: z.string() });
const Row = z.object({
  attendance_date: z.string().regex(/^\d{4}-\d\d-\d\d/),
  active_duration: z.union([z.number(), z.string()]).nullish(),
  productive_percent: z.union([z.number(), z.string()]).nullish(),
});
const perPage = 200;
const mostPages = 60;
const daySeconds = 86_400;

/** Seconds: a number is seconds, a text `HH:MM` or `HH:MM:SS`, or a number. Undefined where it is neither. */
export function secondsOf(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.round(value) : undefined;
  const text = value.trim();
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Math.round(Number(text));
  const [, hours, minutes, seconds = '0'] = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function percentOf(value: number | string | null | undefined): number | null {
  const percent = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent : null;
}

/** Days by date, several rows of a day added up. Errors: ConnectorTrouble `bug`, where a row cannot be or a day has more than 24 hours. */
export function trackedDays(rows: readonly unknown[], email: string): TrackedDay[] {
  const days = new Map<string, TrackedDay>();
  for (const item of rows) {
    const owner = Owner.safeParse(item).data?.email;
    if (owner?.toLowerCase() !== email.toLowerCase()) continue;
    const { data: row } = Row.safeParse(item);
    const seconds = row && secondsOf(row.active_duration ?? 0);
    if (!row || seconds === undefined) throw new ConnectorTrouble('bug');
    const date = row.attendance_date.slice(0, 10);
    const activeSeconds = (days.get(date)?.activeSeconds ?? 0) + seconds;
    if (activeSeconds > daySeconds) throw new ConnectorTrouble('bug');
    const productivePercent = days.has(date) ? null : percentOf(row.productive_percent);
    days.set(date, { date, activeSeconds, productivePercent });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

export const createWe360Data = (ask: Ask, api: (row: ConnectorRow) => string) =>
  /** Dates included. */
  async function tracked(row: ConnectorRow, email: string, from: string, to: string): Promise<TrackedDay[]> {
    const own: unknown[] = [];
    for (let page = 1; page <= mostPages; page += 1) {
      const body = {
        ...{ start_date: `${from}T00:00:00`, end_date: `${to}T23:59:59`, mode: 'detailed' },
        columns: ['attendance_date', 'email', 'active_duration', 'productive_percent'],
        ...{ page, limit: perPage },
      };
      const url = `${api(row)}/query/external/reports/dynamic_report`;
      const { data } = shaped(await ask(row, { method: 'POST', url, body }), Report);
      own.push(...data.filter((item) => Owner.safeParse(item).data?.email.toLowerCase() === email.toLowerCase()));
      if (data.length < perPage) break;
    }
    return trackedDays(own, email).filter(({ date }) => date >= from && date <= to);
  };
