import { afterEach, expect, test, vi } from 'vitest';
import { dictate } from './dictation.ts';

/** The recogniser of a browser. */
class Recogniser {
  static newest: Recogniser;
  onresult: ((event: object) => void) | null = null;
  onend: (() => void) | null = null;
  constructor() {
    Recogniser.newest = this;
  }
  start(): void {}
  stop(): void {
    this.onend?.();
  }
}
afterEach(() => vi.unstubAllGlobals());

test('settled words come with how sure the browser is, where it tells', () => {
  vi.stubGlobal('SpeechRecognition', Recogniser);
  const heard: unknown[] = [];
  const stop = dictate({ language: 'en', onWords: (...told) => heard.push(told), onEnd: () => {} });
  for (const confidence of [0.8, 0]) {
    const result = Object.assign([{ transcript: ' Hello ', confidence }], { isFinal: true });
    Recogniser.newest.onresult?.({ results: [result], resultIndex: 0 });
  }
  stop();
  expect(heard).toEqual([
    ['Hello', 0.8],
    ['Hello', undefined],
  ]);
});
