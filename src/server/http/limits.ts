import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';

/** How often one caller may use an endpoint. */
export interface Limit {
  /** Requests a window. */
  max: number;
  windowMs: number;
}

const minute = 60_000;

/** The class of an endpoint (security figures: read 600, write 120, generate 20, upload 30, refresh 60 a minute). */
export function limitOf(endpoint: Placed<Endpoint>): Limit {
  switch (endpoint.operation) {
    case 'auth.login':
      return { max: 120, windowMs: minute };
    case 'auth.register':
      return { max: 60, windowMs: 10 * minute };
    case 'auth.refresh':
      return { max: 60, windowMs: minute };
    case 'conversations.chat':
    case 'knowledge.query':
      return { max: 20, windowMs: minute };
    case 'knowledge.upload':
      return { max: 30, windowMs: minute };
    default:
      return endpoint.method === 'GET' ? { max: 600, windowMs: minute } : { max: 120, windowMs: minute };
  }
}
