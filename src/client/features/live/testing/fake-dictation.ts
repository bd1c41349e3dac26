import type { DictationFault, DictationUse } from '#client/session/voice/dictation.ts';

/** The browser's recogniser, as far as it is used: what is understood is said by the test. */
export class FakeDictation {
  readonly uses: DictationUse[] = [];
  /** Says that it ended as soon as it is stopped; else the test does. */
  endsByItself = true;
  /** What it settles when it is stopped. */
  last: string | null = null;
  running = 0;

  dictate = (use: DictationUse): (() => void) => {
    this.uses.push(use);
    this.running += 1;
    return () => {
      if (this.last !== null) use.onWords(this.last);
      this.last = null;
      if (this.endsByItself) this.end();
    };
  };

  get #use(): DictationUse {
    const use = this.uses.at(-1);
    if (!use) throw new Error('Nobody listens.');
    return use;
  }

  partial(words: string): void {
    this.#use.onPartial?.(words);
  }

  settle(words: string, confidence?: number): void {
    this.#use.onWords(words, confidence);
  }

  end(fault: DictationFault | null = null): void {
    this.running -= 1;
    this.#use.onEnd(fault);
  }
}
