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
    if (method === 'GET') {
      const items = [...this.events.values()].filter(({ status }) => status !== 'cancelled');
      return { status: 200, body: { items } };
    }
    const event = { status: 'confirmed', ...body, id: id ?? body['id'] } as StoredEvent;
    if (method === 'POST' && this.events.has(event.id))
      return { status: 409, body: { error: { code: 409, errors: [{ reason: 'duplicate' }] } } };
    this.events.set(event.id, event);
    return { status: 200, body: event };
  }
}
