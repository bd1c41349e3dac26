import type { UserProfile } from '#contract/auth.ts';
// biome-ignore lint/style/noRestrictedImports: the tests stand on the rotation rule of the real server.
import { confirm, present, type RotationState } from '#server/modules/auth/rotation.ts';
import type { FakeClock } from './fake-clock.ts';
import type { Pace } from './pace.ts';

interface Session {
  id: string;
  user: string;
  rotation: RotationState;
  revoked: boolean;
}

/** What goes wrong with the next request of a kind. */
export type Fault =
  | { kind: 'refused' | 'hang' | 'html' | 'truncated' }
  /** Carried out, but the answer never arrives. */
  | { kind: 'lost' }
  | { kind: 'slow'; ms: number }
  | { kind: 'status'; status: number; body?: unknown; retryAfter?: number };

export interface Seen {
  url: URL;
  method: string;
  headers: Headers;
  init: RequestInit;
  status: number | null;
}

const faultOf: Record<string, 'refresh' | 'login' | 'logout'> = {
  '/api/auth/refresh': 'refresh',
  '/api/auth/token': 'login',
  '/api/auth/logout': 'logout',
};

/** A Xentree server in the process, with the rotation rule of the real one and a cookie jar for each browser. */
export class FakeServer {
  readonly origin: string;
  readonly clock: FakeClock;
  readonly sessions = new Map<string, Session>();
  readonly seen: Seen[] = [];
  readonly faults: { refresh: Fault[]; login: Fault[]; logout: Fault[]; call: Fault[] } = {
    refresh: [],
    login: [],
    logout: [],
    call: [],
  };
  /** The clock of the server is wrong by this much; it moves no duration. */
  skewMs = 0;
  lifeSeconds = 600;
  answers: 'expires_in' | 'jwt' | 'opaque' = 'expires_in';
  sendsRefreshToken = true;
  refreshCalls = 0;
  rotations = 0;
  refusals = 0;
  /** Most refreshes of one session at the same time. */
  mostRefreshing = 0;
  #refreshing = new Map<string, number>();
  #issued = new Map<string, { session: string; gen: number; until: number }>();
  #count = 0;

  readonly #pace: Pace;

  constructor(origin: string, clock: FakeClock, pace: Pace) {
    this.origin = origin;
    this.clock = clock;
    this.#pace = pace;
  }

  /** Tokens and cookies that would still open something. */
  usable(): string[] {
    return [...this.sessions.values()].filter((session) => !session.revoked).map((session) => session.id);
  }

  revokeAll(): void {
    for (const session of this.sessions.values()) session.revoked = true;
  }

  issuedHere(token: string): boolean {
    return this.#issued.has(token) || token.startsWith(`r.${this.origin}`);
  }

  async answer(url: URL, init: RequestInit, jar: Map<string, string>): Promise<Response> {
    const headers = new Headers(init.headers);
    const seen: Seen = { url, method: init.method ?? 'GET', headers, init, status: null };
    this.seen.push(seen);
    const isRefresh = url.pathname === '/api/auth/refresh';
    const session = headers.get('authorization')?.split('|')[2] ?? jar.get(this.origin) ?? '';
    if (isRefresh) {
      this.refreshCalls += 1;
      this.#refreshing.set(session, (this.#refreshing.get(session) ?? 0) + 1);
      this.mostRefreshing = Math.max(this.mostRefreshing, this.#refreshing.get(session) ?? 0);
    }
    try {
      const fault = this.faults[faultOf[url.pathname] ?? 'call'].shift();
      const response = await this.#faulty(fault, () => this.#route(url, seen, jar), init.signal ?? undefined);
      seen.status = response.status;
      return response;
    } finally {
      if (isRefresh) this.#refreshing.set(session, (this.#refreshing.get(session) ?? 0) - 1);
    }
  }

  async #faulty(
    fault: Fault | undefined,
    work: () => Promise<Response>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    switch (fault?.kind) {
      case 'refused':
        throw new TypeError('fetch failed');
      case 'hang':
        return stopped(signal, new Promise<never>(() => {}));
      case 'lost':
        await work();
        throw new TypeError('terminated');
      case 'slow':
        return stopped(signal, new Promise<void>((resolve) => this.clock.later(fault.ms, resolve)).then(work));
      case 'html':
        return new Response('<!doctype html><p>Sign in to the Wi-Fi', { headers: { 'content-type': 'text/html' } });
      case 'truncated':
        return new Response('{"access_token":"a.b', { headers: { 'content-type': 'application/json' } });
      case 'status':
        return json(
          fault.body ?? {},
          fault.status,
          fault.retryAfter ? { 'retry-after': String(fault.retryAfter) } : {},
        );
      default:
        // A real answer is never there in the same turn, and what is given up is carried out all the same.
        return stopped(signal, this.#pace().then(work));
    }
  }

  async #route(url: URL, { headers, init, method }: Seen, jar: Map<string, string>): Promise<Response> {
    const web = headers.get('x-xentree-client') === 'web';
    const bearer = headers.get('authorization')?.replace(/^Bearer /, '') ?? null;
    const cookie = web && init.credentials !== 'omit' ? jar.get(this.origin) : undefined;
    switch (`${method} ${url.pathname}`) {
      case 'POST /api/auth/token': {
        const form = new URLSearchParams(String(init.body));
        if (form.get('password') !== 'correct horse') return refusal(401, 'invalid_credentials');
        const session = this.#open(String(form.get('username')));
        if (web) jar.set(this.origin, session.id);
        return json(this.#tokens(session, web));
      }
      case 'POST /api/auth/register':
        return json(profileOf((JSON.parse(String(init.body)) as { username: string }).username), 201);
      case 'POST /api/auth/refresh':
        return this.#refresh(bearer, cookie);
      case 'POST /api/auth/logout': {
        const session = this.sessions.get((bearer && this.#issued.get(bearer)?.session) || cookie || '');
        if (session) session.revoked = true;
        if (web) jar.delete(this.origin);
        return session ? new Response(null, { status: 204 }) : refusal(401, 'invalid_token');
      }
    }
    const session = bearer ? this.#holder(bearer) : null;
    if (!session) return refusal(401, 'token_expired');
    if (url.pathname === '/api/auth/me') return json(profileOf(session.user));
    return json({ items: [], next_cursor: null, id: 'x', owner: session.user });
  }

  #refresh(bearer: string | null, cookie: string | undefined): Response {
    if (cookie && !bearer) {
      const session = this.sessions.get(cookie);
      if (!session || session.revoked) return this.#refuse('session_revoked');
      this.rotations += 1;
      return json(this.#tokens(session, true));
    }
    const [, , id, gen] = (bearer ?? '').split('|');
    const session = this.sessions.get(id ?? '') ?? (this.answers === 'opaque' && bearer ? this.#holder(bearer) : null);
    if (!session || session.revoked) return this.#refuse('invalid_token');
    if (gen === undefined) return json(this.#tokens(session, true));
    const outcome = present(session.rotation, Number(gen), this.clock.now().mono);
    if (outcome.outcome !== 'current') {
      session.revoked = true;
      return this.#refuse('token_reused');
    }
    if (outcome.next.generation !== session.rotation.generation) this.rotations += 1;
    session.rotation = outcome.next;
    return json(this.#tokens(session, false));
  }

  #refuse(code: string): Response {
    this.refusals += 1;
    return refusal(401, code);
  }

  #holder(token: string): Session | null {
    const issued = this.#issued.get(token);
    const session = issued && this.sessions.get(issued.session);
    if (!session || session.revoked || issued.until <= this.clock.now().mono) return null;
    session.rotation = confirm(session.rotation, issued.gen, this.clock.now().mono);
    return session;
  }

  #open(user: string): Session {
    const id = `s${++this.#count}`;
    const rotation = { generation: 0, confirmed: true, touchedAt: -Infinity };
    const session = { id, user, rotation, revoked: false };
    this.sessions.set(id, session);
    return session;
  }

  #tokens(session: Session, isWeb: boolean): Record<string, unknown> {
    const gen = session.rotation.generation;
    const iat = Math.floor((this.clock.now().wall + this.skewMs) / 1_000);
    const claims = {
      iss: this.origin,
      sub: session.user,
      sid: session.id,
      iat,
      exp: iat + this.lifeSeconds,
      n: ++this.#count,
    };
    const access =
      this.answers === 'opaque'
        ? `opaque-${this.#count}-${this.origin}`
        : `h.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.s`;
    this.#issued.set(access, { session: session.id, gen, until: this.clock.now().mono + this.lifeSeconds * 1_000 });
    return {
      access_token: access,
      token_type: 'bearer',
      refresh_token: isWeb || !this.sendsRefreshToken ? '' : `r.${this.origin}||${session.id}|${gen}`,
      ...(this.answers === 'expires_in' && { expires_in: this.lifeSeconds }),
    };
  }
}

export function profileOf(username: string): UserProfile {
  return {
    id: `id-${username}`,
    username,
    email: `${username}@example.org`,
    full_name: null,
    avatar_url: null,
    role: 'user',
    language: 'en',
    timezone: 'Europe/Berlin',
    day_starts_at: '00:00',
    public_profile: false,
    created_at: '2026-10-01T00:00:00.000Z',
  };
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

function refusal(status: number, error: string): Response {
  return json({ detail: { error, message: 'No.' } }, status);
}

function stopped<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject);
  });
}
