/**
 * The rotation rule of refresh tokens: the old token lives until the new one has been seen in use, plus a window in
 * which tabs that race get the same successor. Pure, so that a model checker can walk all its states.
 */

/** Tabs that race within this time are answered alike; longer than a client waits for its refresh (15 s). */
export const coalesceMs = 60_000;

export interface RotationState {
  /** Current generation of the session's refresh token, from 0. */
  generation: number;
  /** Has a token of the current generation been used? Then the client has received it. */
  confirmed: boolean;
  /** When the generation last changed, was confirmed or was handed out again: milliseconds. */
  touchedAt: number;
}

export type Presented =
  /** Answer the current generation; store `next`. */
  | { outcome: 'current'; next: RotationState }
  /** A generation that nobody has been given: the token is not ours. */
  | { outcome: 'unknown' }
  /** An old token after its time: somebody else holds the session too. End it. */
  | { outcome: 'reused' };

/** What to do when the refresh token of generation `presented` arrives at `now` (milliseconds). */
export function present(state: RotationState, presented: number, now: number): Presented {
  const behind = state.generation - presented;
  const within = now - state.touchedAt <= coalesceMs;
  if (behind < 0) return { outcome: 'unknown' };
  if (behind === 0) {
    if (within && state.generation > 0) return { outcome: 'current', next: state };
    return { outcome: 'current', next: { generation: state.generation + 1, confirmed: false, touchedAt: now } };
  }
  if (behind === 1 && !state.confirmed) return { outcome: 'current', next: { ...state, touchedAt: now } };
  if (behind === 1 && within) return { outcome: 'current', next: state };
  return { outcome: 'reused' };
}

/** An access token of `generation` was used: the client has the refresh token that came with it. */
export function confirm(state: RotationState, generation: number, now: number): RotationState {
  if (generation !== state.generation || state.confirmed) return state;
  return { ...state, confirmed: true, touchedAt: now };
}
