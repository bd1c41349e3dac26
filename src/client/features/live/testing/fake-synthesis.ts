import type { SpeakerMeans } from '../speech/speaker.ts';

type Spoken = Pick<
  SpeechSynthesisUtterance,
  'text' | 'lang' | 'rate' | 'voice' | 'onstart' | 'onboundary' | 'onend' | 'onerror'
>;

/** The browser's voice, as far as it is used: how far it is with a sentence is said by the test. */
export class FakeSynthesis implements SpeakerMeans {
  /** What is still to be spoken, in order. */
  queue: Spoken[] = [];
  readonly said: string[] = [];
  voices: SpeechSynthesisVoice[] = [];

  synthesis = {
    speak: (words: SpeechSynthesisUtterance) => void this.queue.push(words),
    cancel: () => {
      const dropped = this.queue;
      this.queue = [];
      for (const words of dropped) this.#tell(words.onerror, { error: 'canceled' });
    },
    getVoices: () => this.voices,
  };

  utterance = (text: string) =>
    ({
      text,
      lang: '',
      rate: 1,
      voice: null,
      onstart: null,
      onboundary: null,
      onend: null,
      onerror: null,
    }) as unknown as SpeechSynthesisUtterance;

  begin(): void {
    this.#tell(this.queue[0]?.onstart, {});
  }

  word(charIndex: number): void {
    this.#tell(this.queue[0]?.onboundary, { charIndex, name: 'word' });
  }

  /** The sentence is over. */
  end(): void {
    const words = this.queue.shift();
    if (!words) throw new Error('Nothing is spoken.');
    this.said.push(words.text);
    this.#tell(words.onend, {});
  }

  endAll(): void {
    while (this.queue.length > 0) {
      this.begin();
      this.end();
    }
  }

  fail(error: string): void {
    this.#tell(this.queue[0]?.onerror, { error });
  }

  #tell(listener: unknown, event: object): void {
    (listener as ((event: object) => void) | null | undefined)?.(event);
  }
}
