import { createHash } from 'node:crypto';
import { z } from 'zod';
import { jsonOf } from '#tokens/dialects/dialect.ts';
import type { ConnectorRow } from './connectors.repository.ts';
import type { Called, Keepers } from './keepers.ts';
import type { Span } from './plan-sessions.ts';
import { ConnectorTrouble } from './trouble.ts';
import type { ApiRequest } from './vendors/vendor.ts';

/** Calendar API v3, `primary` calendar: `freeBusy`, `events.list`, `events.insert`, `events.update`. */

const FreeBusy = z.object({
  calendars: z.object({ primary: z.object({ busy: z.array(z.object({ start: z.string(), end: z.string() })) }) }),
});
const Event = z.object({
  id: z.string(),
  start: z.object({ dateTime: z.string() }),
  end: z.object({ dateTime: z.string() }),
  extendedProperties: z.object({ private: z.object({ xentree_date: z.string() }) }),
});
const Events = z.object({ items: z.array(z.unknown()), nextPageToken: z.string().optional() });
const Time = z.object({ dateTime: z.string() });
const Standing = z.object({ status: z.string(), start: Time.optional(), end: Time.optional() });

/** What became of a session that was to be written; `there`: it was before, at a time of its own. */
export interface Written extends Span {
  id: string;
  state: 'written' | 'there';
}

/** Of a list; 28 days have one session each, and a person may have copied them. */
const mostPages = 20;

export interface SessionEvent extends Span {
  id: string;
  date: string;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const property = 'xentree_session';

/** One a day: the same day gives the same event, however often it is written. Google takes the digits of base 32 (RFC 2938). */
function eventId({ tenantId, id }: ConnectorRow, date: string): string {
  return `ses${createHash('sha256').update(`${tenantId}/${id}/${date}`).digest('hex').slice(0, 40)}`;
}

function spanOf({ start, end }: { start: string; end: string }): Span[] {
  const span = { start: Date.parse(start), end: Date.parse(end) };
  return Number.isFinite(span.start) && Number.isFinite(span.end) ? [span] : [];
}

/** What of a calendar is read and written. Errors: ConnectorTrouble. */
export function createGoogleEvents(keepers: Keepers, api: string) {
  const events = `${api}/calendars/primary/events`;

  async function ask(row: ConnectorRow, request: ApiRequest): Promise<Called> {
    const called = await keepers.call(row, request);
    const { standing, retryAfterMs } = called;
    if (standing === 'ok' || called.answer.status === 409) return called;
    throw new ConnectorTrouble(standing === 'expired' ? 'reauth' : standing, retryAfterMs);
  }

  async function read<S extends z.ZodType>(row: ConnectorRow, request: ApiRequest, shape: S): Promise<z.output<S>> {
    const { answer } = await ask(row, request);
    const parsed = shape.safeParse(jsonOf(answer));
    if (!parsed.success) throw new ConnectorTrouble('bug');
    return parsed.data;
  }

  return {
    async busy(row: ConnectorRow, { start, end }: Span): Promise<Span[]> {
      const body = { timeMin: iso(start), timeMax: iso(end), items: [{ id: 'primary' }] };
      const answer = await read(row, { method: 'POST', url: `${api}/freeBusy`, body }, FreeBusy);
      return answer.calendars.primary.busy.flatMap(spanOf);
    },

    /** Sessions that were written before and are still there. */
    async sessions(row: ConnectorRow, { start, end }: Span): Promise<SessionEvent[]> {
      const query = new URLSearchParams({
        ...{ timeMin: iso(start), timeMax: iso(end), privateExtendedProperty: `${property}=1` },
        ...{ singleEvents: 'true', maxResults: '250' },
      });
      const items: unknown[] = [];
      for (let page = 0; page < mostPages; page += 1) {
        const part = await read(row, { method: 'GET', url: `${events}?${query}` }, Events);
        items.push(...part.items);
        if (part.nextPageToken === undefined) break;
        query.set('pageToken', part.nextPageToken);
      }
      return items.flatMap((item) => {
        const { data } = Event.safeParse(item);
        if (!data) return [];
        const span = spanOf({ start: data.start.dateTime, end: data.end.dateTime });
        return span.map((at) => ({ ...at, id: data.id, date: data.extendedProperties.private.xentree_date }));
      });
    },

    /** Writes the session of a day; one that was deleted there comes back, one that is there, wherever it was moved to, stays. */
    async write(row: ConnectorRow, date: string, at: Span, title: string): Promise<Written> {
      const id = eventId(row, date);
      const event = {
        ...{ id, summary: title, start: { dateTime: iso(at.start) }, end: { dateTime: iso(at.end) } },
        status: 'confirmed',
        extendedProperties: { private: { [property]: '1', xentree_date: date } },
      };
      const { answer } = await ask(row, { method: 'POST', url: events, body: event });
      if (answer.status === 409) {
        const one = { method: 'GET', url: `${events}/${id}` } as const;
        const { status, ...found } = await read(row, one, Standing);
        const [span] = found.start && found.end ? spanOf({ start: found.start.dateTime, end: found.end.dateTime }) : [];
        if (status !== 'cancelled') return { id, ...(span ?? at), state: 'there' };
        await ask(row, { ...one, method: 'PUT', body: event });
      }
      return { id, ...at, state: 'written' };
    },
  };
}

export type GoogleEvents = ReturnType<typeof createGoogleEvents>;
