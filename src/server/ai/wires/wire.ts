import type { Usage } from '#contract/chat.ts';

/** What one event of a vendor's stream says. An event may say several things, or nothing that matters here. */
export interface Said {
  /** Text of the answer. */
  text?: string;
  /** It thinks, or lives, without a word yet. */
  thinks?: boolean;
  /** The model that answers, as the vendor calls it. */
  model?: string;
  usage?: Usage;
  /** The vendor's own word that the answer is finished. */
  finished?: string;
  /** The vendor's rules forbid the answer. */
  filtered?: boolean;
  /** The vendor's error, as it came. */
  error?: unknown;
}

/** How one vendor streams: the JSON of an event, read. Throws where it has not the shape of that wire. */
export type Wire = (event: unknown) => Said;

/** Is it an object with an `error` in it? All wires say so in the same way. */
export function errorIn(event: unknown): { error: unknown } | undefined {
  const { error } = (event ?? {}) as { error?: unknown };
  return error === undefined || error === null ? undefined : { error };
}
