import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';

/** How often one caller may use a class of endpoints. */
export interface Limit {
  group: string;
  /** Requests a window. */
  max: number;
  windowMs: number;
}

const minute = 60_000;

/** The class of an endpoint (security figures: read 600, write 120, generate 20, refresh 60 a minute). */
export function limitOf(endpoint: Placed<Endpoint>): Limit {
  switch (endpoint.operation) {
    case 'auth.login':
      return { group: 'login', max: 120, windowMs: minute };
    case 'auth.register':
      return { group: 'register', max: 60, windowMs: 10 * minute };
    case 'auth.refresh':
      return { group: 'refresh', max: 60, windowMs: minute };
    case 'conversations.chat':
      return { group: 'generate', max: 20, windowMs: minute };
    default:
      return endpoint.method === 'GET'
        ? { group: 'read', max: 600, windowMs: minute }
        : { group: 'write', max: 120, windowMs: minute };
  }
}
