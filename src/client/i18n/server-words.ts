import type { BadServerAddress } from '#client/session/server-profile.ts';
import type { ErrorCode } from '#contract/kernel/errors.ts';
import { fill, type Values } from './translate.ts';

/** A sentence of the server and what to say for it. Named groups of `when` are the gaps of `say`; digits count as a number. */
export interface Phrase {
  when: RegExp;
  say: string;
}

/** Codes that errors have besides those of the contract. */
export type ClientCode =
  | 'network_error'
  | 'timeout'
  | 'signed_out'
  | 'invalid_answer'
  | 'stream_stalled'
  | 'overtaken'
  | 'unauthorized'
  | 'method_not_allowed';

export type FieldName =
  | 'username'
  | 'email'
  | 'password'
  | 'new_password'
  | 'full_name'
  | 'timezone'
  | 'day_starts_at'
  | 'avatar_url';

export interface QuestWords {
  /** Gap: `target`. */
  title: string;
  /** Gap: `target`. */
  description: string;
  /** Why it was chosen, where the facts can be read from the server's reason. */
  reasons?: readonly Phrase[];
  /** Why it was chosen, whatever the facts. */
  reason: string;
}

/**
 * What the server and the session layer say in English, in another language. Nothing here belongs to English: there their
 * own sentences stand. What is not known is shown as it came. These are refusals: what can be said before anybody is signed in.
 */
export interface Refusals {
  errors: Record<ErrorCode | ClientCode, string>;
  /** Instead of `rate_limited` where it is known how long to wait. Gap: `seconds`. */
  wait: string;
  /** Any other refusal. Gap: `status`. */
  refused: string;
  /** What a field wants, for whatever is wrong with it. */
  fields: Record<FieldName, string>;
  addresses: Record<BadServerAddress['reason'], string>;
  /** Sentences that say more than their code: refusals, and behind the door why an answer failed. */
  sentences: readonly Phrase[];
}

/** The refusals, and what the server tells somebody who is signed in. */
export interface ServerWords extends Refusals {
  /** By kind: the part of a quest's id after its date. */
  quests: Readonly<Record<string, QuestWords>>;
  /** Reasons of the ledger by rule. */
  ledger: Readonly<Record<string, readonly Phrase[]>>;
  /** The ledger's reason for a quest. Gap: `title`. */
  questDone: string;
  /** A reason that came with points from elsewhere. Gaps: `reason`, `host`. */
  broughtOver: string;
  /** Why a quest was chosen that is seldom reached, whatever it is. Gaps: `reached`, `days`. */
  questWeak: Phrase;
  /** The title of a conversation that has none yet. */
  untitled: string;
  /** A talk without a topic. */
  openTalk: string;
}

/** What the first phrase that fits has to say for a sentence; undefined where none fits. */
export function rephrase(language: string, phrases: readonly Phrase[], sentence: string): string | undefined {
  for (const { when, say } of phrases) {
    const found = when.exec(sentence);
    if (found) return fill(language, say, valuesOf(found.groups ?? {}));
  }
  return undefined;
}

/** `untitled` of the server's conversations and `openTalk` of its talks are not titles that somebody gave. */
export function titleIn(words: ServerWords | null, title: string): string {
  if (!words) return title;
  if (title === 'New conversation') return words.untitled;
  return title === 'An open talk' ? words.openTalk : title;
}

function valuesOf(groups: Record<string, string | undefined>): Values {
  const known = Object.entries(groups).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
  // A name may be written in the other direction than the sentence around it.
  return Object.fromEntries(
    known.map(([name, text]) => [name, /^\d+$/.test(text) ? Number(text) : `\u2068${text}\u2069`]),
  );
}
