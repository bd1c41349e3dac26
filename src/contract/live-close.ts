/** Why the server closes a realtime socket (contract §8.1). The reason of the close frame is a sentence for people. */
export const liveClose = {
  /** The talk is over: `bye`, or `ended` came before. Do not come back. */
  ended: 1000,
  /** The server restarts. Come back at once: the session goes on. */
  restarting: 1012,
  /** A frame is larger than 64 KiB. */
  tooLarge: 1009,
  /** A frame that cannot be read, is of an unknown type, or came before `hello`. */
  badFrame: 4400,
  /** The token is not good or has run out. Get a new one with a heartbeat, and come back. */
  invalidToken: 4401,
  /** The session is none of the caller's, or is not active. Do not come back. */
  noSession: 4404,
  /** No `hello` within five seconds. */
  helloTimeout: 4408,
  /** Another socket goes on with this session. Do not come back. */
  replaced: 4409,
  /** Frames came faster than anyone talks. */
  tooFast: 4429,
  /** Something went wrong on the server. Come back after a moment. */
  failed: 4500,
  /** What was sent is read too slowly. Come back: nothing is lost. */
  tooSlow: 4503,
} as const;
export type LiveClose = keyof typeof liveClose;
