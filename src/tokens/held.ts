import type { TokenSet } from './token-set.ts';

/**
 * What is held now. `epoch` moves with every sign-in and sign-out, `gen` with every new token; neither ever goes back, and
 * nothing that was started under one pair is kept under another (the commit guard).
 */
export interface Held {
  readonly epoch: number;
  readonly gen: number;
  readonly set: TokenSet | null;
}

/** A held token set, ready to send. */
export type Live = Held & { readonly set: TokenSet };

export function isLive(held: Held): held is Live {
  return held.set !== null;
}

/** Is `a` newer than `b`? The epoch counts first. */
export function isNewer(a: Pick<Held, 'epoch' | 'gen'>, b: Pick<Held, 'epoch' | 'gen'>): boolean {
  return a.epoch > b.epoch || (a.epoch === b.epoch && a.gen > b.gen);
}

/** There is no token (any more): signed out or disposed while somebody waited. */
export class TokenGone extends Error {
  override readonly name = 'TokenGone';
}

/** The token was refused although it is brand new, so another one would not help either. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}
