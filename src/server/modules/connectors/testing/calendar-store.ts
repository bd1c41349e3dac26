interface StoredEvent {
  id: string;
  status: string;
  start: { dateTime: string };
  end: { dateTime: string };
  [member: string]: unknown;
}

/** One calendar, as the Calendar API v3 of Google answers for it: busy times, and events that are written once. */
export class CalendarStore {
  /** Appointments of somebody's own. */
  busy: { start: string; end: string }[] = [];
  /** Events on a page of a list. */
  pageSize = 250;
  /** How many events it takes before it is down. */
  room = Number.POSITIVE_INFINITY;
  readonly events = new Map<string, StoredEvent>();

  answer(method: string, url: URL, text: string): { status: number; body: unknown } {
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const [, id] = /\/events\/(.+)$/.exec(url.pathname) ?? [];
    if (url.pathname.endsWith('/freeBusy')) {
      const own = [...this.events.values()]
        .filter(({ status }) => status !== 'cancelled')
        .map(({ start, end }) => ({ start: start.dateTime, end: end.dateTime }));
      return { status: 200, body: { calendars: { primary: { busy: [...this.busy, ...own] } } } };
    }
    if (method === 'GET' && id !== undefined) {
      const found = this.events.get(id);
      return found ? { status: 200, body: found } : { status: 404, body: {} };
    }
    if (method === 'GET') {
      const at = (name: string) => Date.parse(url.searchParams.get(name) ?? '');
      const all = [...this.events.values()].filter(
        ({ status, start, end }) =>
          status !== 'cancelled' &&
          Date.parse(end.dateTime) > at('timeMin') &&
          Date.parse(start.dateTime) < at('timeMax'),
      );
      const first = Number(url.searchParams.get('pageToken') ?? 0);
      const next = first + this.pageSize;
      const items = all.slice(first, next);
      return { status: 200, body: { items, ...(next < all.length && { nextPageToken: String(next) }) } };
    }
    if (this.events.size >= this.room) return { status: 503, body: {} };
    const event = { status: 'confirmed', ...body, id: id ?? body['id'] } as StoredEvent;
    if (method === 'POST' && this.events.has(event.id))
      return { status: 409, body: { error: { code: 409, errors: [{ reason: 'duplicate' }] } } };
    this.events.set(event.id, event);
    return { status: 200, body: event };
  }
}
