import { mina as aLearner } from '#client/session/testing/mina.ts';
import type { UserProfile } from '#contract/auth.ts';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import type { Endpoint, Result } from '#contract/kernel/endpoint.ts';
import { progress } from '#contract/progress.ts';
import { xp } from '#contract/xp.ts';
import {
  aConversation,
  aMessage,
  anEntry,
  anExplanation,
  aPulse,
  aQuest,
  aReceipt,
  aYear,
  someTime,
  today,
} from './facts.ts';

export const mina: UserProfile = { ...aLearner, timezone: 'Europe/Lisbon' };

type Answer = unknown | ((url: URL, body: unknown) => unknown);

/** A server of the contract's own shapes: what it answers is checked against the endpoint's schema before it is sent. */
export class ProgressServer {
  readonly asked: URL[] = [];
  readonly #requests: { method: string; url: URL }[] = [];
  readonly #answers = new Map<string, { endpoint: Endpoint; answer: Answer }>();
  readonly #broken = new Map<string, number>();

  constructor() {
    this.give(auth.me, mina);
    this.give(auth.refresh, { access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    this.give(xp.profile, {
      level: 12,
      total_xp: 7_140,
      xp_into_level: 540,
      xp_to_next_level: 660,
      current_streak: 41,
      longest_streak: 63,
      token_balance: 0,
      booster: null,
      today_xp: 20,
      today: { segments: 0, quizzes: 0, conversations: 20, english: 0, live: 0 },
      timezone: 'Europe/Lisbon',
    });
    this.give(xp.streakStatus, {
      current_streak: 41,
      longest_streak: 63,
      freezes_available: 1,
      freezes_used: 1,
      last_activity: today,
      streak_at_risk: false,
      explanation: anExplanation(43, { 12: 'freeze', 24: 'rest' }),
    });
    this.give(xp.weeklyActivity, {
      week_start: '2026-10-11',
      week_end: '2026-10-17',
      timezone: 'Europe/Lisbon',
      days: [22, 38, 27, 9, 0, 0, 0].map((minutes, n) => ({ date: `2026-10-${11 + n}`, xp: minutes, minutes })),
      total_xp: 160,
      freeze_covered_dates: [],
    });
    this.give(xp.learningPulse, {
      entries: aPulse((ago) => (ago > 42 || ago === 12 || ago === 24 ? {} : { xp: 20, minutes: 9 })),
      timezone: 'Europe/Lisbon',
      total_xp: 7_140,
      active_days: 249,
    });
    this.give(xp.quests, { date: today, quests: [aQuest({ progress: 1 })], completed_count: 0 });
    this.give(xp.ledger, { items: [anEntry()], next_cursor: null });
    this.give(progress.day, (url) => aReceipt({ date: url.pathname.split('/').at(-1) ?? '' }));
    this.give(progress.year, (url) => aYear(Number(url.pathname.split('/').at(-1))));
    this.give(xp.analytics, someTime);
    this.give(xp.restDays, { items: [] });
    this.give(progress.tokens, { items: [], next_cursor: null });
    this.give(progress.milestones, { items: [] });
    this.give(progress.goal, { goal: null });
    this.give(progress.supportHint, { hint: null });
    this.give(conversations.list, { items: [aConversation()], next_cursor: null });
    this.give(conversations.messages, {
      items: [aMessage(), aMessage({ id: 'm-0', role: 'user', content: 'Why is my average wrong?' })],
      next_cursor: null,
    });
  }

  /** What an endpoint answers from now on. */
  give<E extends Endpoint>(endpoint: E, answer: Result<E> | ((url: URL, body: unknown) => Result<E>)): void {
    this.#answers.set(`${endpoint.method} ${endpoint.path}`, { endpoint, answer });
    this.#broken.delete(`${endpoint.method} ${endpoint.path}`);
  }

  /** What an endpoint answers now, where that does not depend on what is asked. */
  read<E extends Endpoint>(endpoint: E): Result<E> {
    return this.#answers.get(`${endpoint.method} ${endpoint.path}`)?.answer as Result<E>;
  }

  /** An endpoint fails with a status until it is given an answer again. */
  break(endpoint: Endpoint, status: number): void {
    this.#broken.set(`${endpoint.method} ${endpoint.path}`, status);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    this.asked.push(url);
    this.#requests.push({ method: init.method ?? 'GET', url });
    const name = [...this.#answers.keys()].find((key) => this.#fits(key, init.method ?? 'GET', url.pathname));
    if (!name)
      return Response.json({ detail: { error: 'not_found', message: 'There is nothing here.' } }, { status: 404 });
    const status = this.#broken.get(name);
    if (status) {
      const body = { detail: { error: 'forbidden', message: 'The points are being counted anew.' } };
      return Response.json(body, { status, headers: { 'x-request-id': 'req-7' } });
    }
    const { endpoint, answer } = this.#answers.get(name) as { endpoint: Endpoint; answer: Answer };
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const said: unknown = typeof answer === 'function' ? answer(url, body) : answer;
    if (endpoint.response === null) return new Response(null, { status: 204 });
    return Response.json(endpoint.response.parse(said));
  };

  /** How often an endpoint was asked. */
  count(endpoint: Endpoint): number {
    const key = `${endpoint.method} ${endpoint.path}`;
    return this.#requests.filter(({ method, url }) => this.#fits(key, method, url.pathname)).length;
  }

  #fits(key: string, method: string, pathname: string): boolean {
    const [itsMethod = '', path = ''] = key.split(' ');
    return itsMethod === method && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
  }
}
