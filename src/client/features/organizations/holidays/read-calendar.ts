/** An event of whole days in a calendar file. */
export interface CalendarEvent {
  name: string;
  starts_on: string;
  /** The last day. */
  ends_on: string;
}

/**
 * The events of whole days in an iCalendar file (RFC 5545), by first day, each once. Events with a time of day are left out, and so are
 * cancelled ones; of one that comes again only the first time is taken.
 */
export function readCalendar(text: string): CalendarEvent[] {
  // A line that begins with a space goes on with the one before.
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events = new Map<string, CalendarEvent>();
  let open: Map<string, string> | null = null;
  let nested = 0;
  for (const line of lines) {
    const [, name = '', rest = '', value = ''] = /^([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line) ?? [];
    const property = name.toUpperCase();
    if (property === 'BEGIN' && value.toUpperCase() === 'VEVENT') open = new Map();
    else if (!open) continue;
    else if (property === 'BEGIN') nested += 1;
    else if (property === 'END' && nested > 0) nested -= 1;
    else if (property === 'END') {
      const event = eventOf(open);
      if (event) events.set(JSON.stringify(event), event);
      open = null;
    } else if (nested === 0 && property) open.set(property, /;TZID=/i.test(rest) ? '' : value.trim());
  }
  return [...events.values()].sort((one, other) => (one.starts_on < other.starts_on ? -1 : 1));
}

function eventOf(fields: ReadonlyMap<string, string>): CalendarEvent | undefined {
  const first = dateOf(fields.get('DTSTART'));
  const name = plain(fields.get('SUMMARY') ?? '').trim();
  if (first === undefined || !name || fields.get('STATUS')?.toUpperCase() === 'CANCELLED') return undefined;
  return { name: name.slice(0, 80), starts_on: first, ends_on: lastDay(first, fields) };
}

/** DTEND is the day after the last; DURATION counts days or weeks; without either it is one day. */
function lastDay(first: string, fields: ReadonlyMap<string, string>): string {
  const end = dateOf(fields.get('DTEND'));
  const [, count = '1', unit = 'D'] = /^\+?P(\d{1,4})([DW])$/.exec(fields.get('DURATION') ?? '') ?? [];
  const last = end === undefined ? addDays(first, Number(count) * (unit === 'W' ? 7 : 1) - 1) : addDays(end, -1);
  return last < first ? first : last;
}

/** `20261221` as `2026-12-21`; undefined for anything else, also for a date that there is not. */
function dateOf(value: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value ?? '') ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? undefined : date;
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Text without its escapes, on one line. */
const plain = (text: string) => text.replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign));
