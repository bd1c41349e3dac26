import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time of the thread, in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * Processor time of every task of the page's main thread while `work` goes on, in milliseconds. Time in which another
 * program had the processor does not count, so that a busy machine measures the page and not itself.
 */
export async function taskTimes(browser: Browser, page: Page, work: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const place = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(place),
  );
  const times = traceEvents
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && mains.has(place(event)))
    .flatMap(({ tdur }) => (tdur === undefined ? [] : tdur / 1_000));
  if (times.length === 0) throw new Error('The browser traced no task of the page.');
  return times;
}
