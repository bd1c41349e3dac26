import type { Connector } from '#contract/connector-shapes.ts';

/** How a connection stands, most urgent first. */
export const standings = ['expired', 'error', 'trying', 'soon', 'active'] as const;
export type Standing = (typeof standings)[number];

const minute = 60_000;

export function standingOf({ status, last_error, renews_at }: Connector, now: number): Standing {
  if (status === 'expired' || status === 'disconnected') return 'expired';
  if (status === 'error') return 'error';
  if (last_error !== undefined) return 'trying';
  return renews_at !== null && Date.parse(renews_at) - now < 2 * minute ? 'soon' : 'active';
}

/** What has ended first, then what is about to, then what is well. */
export function inOrder(connectors: readonly Connector[], now: number): Connector[] {
  const place = (one: Connector) => standings.indexOf(standingOf(one, now));
  return [...connectors].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

export interface Life {
  /** Of the token, 0 to 1; null where its end is not known. */
  used: number | null;
  /** Where it is renewed, 0 to 1. */
  mark: number | null;
  leftMs: number;
}

/** How far the life of a token has come. */
export function lifeOf({ issued_at, expires_at, renews_at, status }: Connector, now: number): Life {
  if (status === 'expired') return { used: 1, mark: null, leftMs: 0 };
  if (issued_at === null || expires_at === null) return { used: null, mark: null, leftMs: 0 };
  const [start, end] = [Date.parse(issued_at), Date.parse(expires_at)];
  const share = (at: number) => Math.min(1, Math.max(0, (at - start) / Math.max(1, end - start)));
  const renews = renews_at === null ? null : Date.parse(renews_at);
  return {
    used: share(now),
    mark: renews === null || renews > end ? null : share(renews),
    leftMs: Math.max(0, end - now),
  };
}
