import type { Browser, Page } from '@playwright/test';

/** What is counted inside of the page while it is told to watch. */
export interface Probe {
  /** The most messages that were in the page at once, looked at every frame. */
  mostRows: number;
  frames: number;
  /** How often something in the list changed, at most once a frame. */
  changes: number;
  /** Milliseconds. */
  elapsed: number;
}

declare global {
  interface Window {
    probe: { read(): Probe; watch(frames: boolean): void };
  }
}

/** Puts the probe into every page that is opened from now on. Counting frames makes frames, so it can be left out. */
export async function addProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let [mostRows, frames, changes, began, turn] = [0, 0, 0, 0, 0];
    const rows = document.getElementsByTagName('article');
    const observer = new MutationObserver(() => {
      changes += 1;
    });
    window.probe = {
      read: () => ({ mostRows, frames, changes, elapsed: performance.now() - began }),
      watch: (each) => {
        turn += 1;
        [mostRows, frames, changes, began] = [0, 0, 0, performance.now()];
        const mine = turn;
        const frame = () => {
          if (mine !== turn) return;
          frames += 1;
          mostRows = Math.max(mostRows, rows.length);
          requestAnimationFrame(frame);
        };
        if (each) requestAnimationFrame(frame);
        const list = document.querySelector('[role="log"]');
        observer.disconnect();
        if (list) observer.observe(list, { childList: true, characterData: true, subtree: true });
      },
    };
  });
}

/** Scrolls up by so many pixels a frame, until the first message of all is in view. */
export async function scrollToStart(page: Page, pixels: number): Promise<void> {
  await page.evaluate(async (step) => {
    const frame = document.querySelector('[role="log"]')?.closest('[tabindex="0"]');
    if (!frame) throw new Error('There is no list of messages.');
    const first = () => document.querySelector('[role="log"] article[aria-posinset="1"]');
    while (!(frame.scrollTop <= 0 && first())) {
      frame.scrollTop -= step;
      await new Promise(requestAnimationFrame);
    }
  }, pixels);
}

/** The last message is drawn and in view, and the composer takes words. */
export const usable = () => {
  const last = [...document.querySelectorAll('[role="log"] article')].at(-1);
  const frame = last?.closest('[tabindex="0"]');
  const box = document.querySelector<HTMLTextAreaElement>('form textarea');
  if (!last || !frame || !box || box.disabled) return false;
  if (last.getAttribute('aria-posinset') !== last.getAttribute('aria-setsize')) return false;
  const view = frame.getBoundingClientRect();
  const { bottom } = last.getBoundingClientRect();
  return bottom <= view.bottom + 1 && bottom > view.top && last.querySelector('[data-said] p') !== null;
};

/** Milliseconds from a moment of the page's clock to the frame in which the conversation is usable. */
export async function untilUsable(page: Page): Promise<number> {
  const handle = await page.waitForFunction(usable, undefined, { polling: 'raf', timeout: 30_000 });
  await handle.dispose();
  return page.evaluate(() => performance.now());
}

/** Milliseconds from each key. */
export interface TypingTimes {
  /** Until its letter is laid out. */
  laidOut: number[];
  /** Until the page takes its next task. After a key Chromium holds tasks back until a frame is made, so this has the wait for it. */
  settled: number[];
}

/** Types into the field of a form. */
export async function typingTimes(page: Page, text: string): Promise<TypingTimes> {
  const box = page.locator('form textarea');
  await box.focus();
  await page.evaluate(() => {
    const times: TypingTimes = { laidOut: [], settled: [] };
    Object.assign(window, { times });
    let pressed = 0;
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
      },
      true,
    );
    // The page has drawn by the time that the event comes here.
    addEventListener('input', () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.body.getBoundingClientRect();
        times.settled.push(performance.now() - pressed);
      };
      port2.postMessage(null);
      document.body.getBoundingClientRect();
      times.laidOut.push(performance.now() - pressed);
    });
  });
  await box.pressSequentially(text, { delay: 40 });
  return page.evaluate(() => (window as unknown as { times: TypingTimes }).times);
}

/** The same in a page that has nothing but a field. */
export async function bareTypingTimes(browser: Browser, text: string): Promise<TypingTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<form><textarea></textarea></form>');
  const times = await typingTimes(page, text);
  await page.close();
  return times;
}
