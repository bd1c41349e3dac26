import type { Usage } from '#contract/chat.ts';

/** Sound goes both ways as 16 bit, mono, little-endian, at so many Hz. */
export const speechRate = 24_000;
export const bytesPerMs = (speechRate * 2) / 1_000;

/**
 * Why a line ended: it was `refused` (key, model, address), the provider is `busy` (rate limit, quota), the connection is `gone`, what
 * came over it is `garbled`, its time is up (`expired`: a new one can be opened at once), or the provider `failed`.
 */
export type SpeechFault = 'refused' | 'busy' | 'gone' | 'garbled' | 'expired' | 'failed';

export class SpeechLineError extends Error {
  override readonly name = 'SpeechLineError';
  readonly fault: SpeechFault;
  constructor(fault: SpeechFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

export interface ReplyUse {
  /** Instead of the instructions of the line, for this reply alone. */
  instructions?: string;
  /** Ends the reply, at the provider too. */
  signal: AbortSignal;
  /** More of its sound; `item` is the provider's name for it. */
  onSound(item: string, sound: Buffer): void;
  /** Once, when it has ended, however it did; null where the provider did not tell. */
  onUsed(usage: Usage | null): void;
}

/** A connection to a provider that hears, understands and speaks. Turns are ours: it answers when it is asked to. */
export interface SpeechLine {
  /** Why it has ended; null while it goes on. */
  readonly ended: SpeechLineError | null;
  /** Something that was said without sound, or before this line. */
  tell(role: 'user' | 'ai', text: string): void;
  /** More of what the learner says. */
  hear(sound: Buffer): void;
  /**
   * The learner has said it. Gives the words, empty where none were recognised; rejects with SpeechLineError where the line ends before.
   * `soFar` hears what is recognised meanwhile, all of it each time.
   */
  commit(soFar: (text: string) => void): Promise<string>;
  /** What was heard since the last `commit` counts for nothing. */
  forget(): void;
  /** The words of the next reply, as they come. Throws SpeechLineError. */
  reply(use: ReplyUse): AsyncIterable<string>;
  /** Of this reply only so much was heard. Milliseconds. */
  truncate(item: string, ms: number): void;
  close(): void;
}
