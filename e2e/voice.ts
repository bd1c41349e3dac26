import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** What the voice of the browser has still to say, the first of them now. */
    spoken: SpeechSynthesisUtterance[];
  }
}

/** A browser without a loudspeaker has no voice: this one speaks each sentence until the test ends it. */
export async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.spoken = [];
    const begin = () => window.spoken[0]?.dispatchEvent(new Event('start'));
    const voice = {
      speak(words: SpeechSynthesisUtterance) {
        if (window.spoken.push(words) === 1) queueMicrotask(begin);
      },
      cancel() {
        window.spoken = [];
      },
      getVoices: () => [],
      addEventListener() {},
      removeEventListener() {},
    };
    addEventListener('voice-ends-sentence', () => {
      window.spoken.shift()?.dispatchEvent(new Event('end'));
      begin();
    });
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
  });
}

export function voiceOf(page: Page) {
  return {
    /** Waits until a sentence is spoken that begins so, and ends it. */
    async endSentence(beginning: string): Promise<void> {
      await expect.poll(() => page.evaluate(() => window.spoken[0]?.text ?? '')).toContain(beginning);
      await page.evaluate(() => dispatchEvent(new Event('voice-ends-sentence')));
    },
  };
}
