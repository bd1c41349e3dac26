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
    case 'xel.evaluate':
    case 'english.appeal':
    case 'english.checkMessage':
      return { max: 20, windowMs: minute };
    case 'passport.export':
    case 'passport.import':
      return { max: 10, windowMs: minute };
    case 'liveSound.keep':
      return { max: 60, windowMs: minute };
    case 'integrationTokens.verify':
      return { max: 300, windowMs: minute };
    case 'connectors.connect':
    case 'connectors.refresh':
    case 'connectors.test':
    case 'knowledge.upload':
      return { max: 30, windowMs: minute };
    default:
      return endpoint.method === 'GET' ? { max: 600, windowMs: minute } : { max: 120, windowMs: minute };
  }
}
