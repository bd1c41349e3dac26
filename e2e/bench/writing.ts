import { monitorEventLoopDelay } from 'node:perf_hooks';
import { anchorEssays } from '#content/anchors.ts';
import { catalogue } from '#content/catalogue.ts';
import { createWritingEvaluator } from '#server/evaluation/writing/evaluator.ts';
import { type Figure, percentile } from './figure.ts';
import { residentMegabytes } from './process-cost.ts';

const words = 500;

/** How long judging 500 words takes once the grammar is loaded, what its process takes, and what the server feels of it. */
export async function measureWriting(): Promise<Figure[]> {
  const evaluator = createWritingEvaluator({ limitMs: 120_000 });
  try {
    const texts = unseenTexts();
    const loading = performance.now();
    await evaluator.evaluate({ text: anchorEssays[0]?.text ?? '' });
    const loaded = performance.now() - loading;
    for (const { text } of anchorEssays) await evaluator.evaluate({ text });

    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    const before = process.cpuUsage();
    const times: number[] = [];
    for (const text of texts) {
      const started = performance.now();
      await evaluator.evaluate({ text });
      times.push(performance.now() - started);
    }
    const { user, system } = process.cpuUsage(before);
    delays.disable();
    const most = { floor: null, allows: 'most' } as const;
    return [
      { name: 'writing: first text, grammar loaded with it', value: loaded / 1_000, budget: 20, unit: 's', ...most },
      { name: 'writing: 500 words judged, p95', value: percentile(times, 0.95), budget: 400, unit: 'ms', ...most },
      { name: 'writing: its process', value: residentMegabytes(evaluator.pid ?? 0), budget: 700, unit: 'MB', ...most },
      {
        name: 'writing: longest wait of the event loop meanwhile',
        value: delays.max / 1e6,
        ...{ budget: 50, unit: 'ms', ...most },
      },
      // In a thread that works so little for a text no request waits for one.
      {
        name: 'writing: work of the server itself, a text',
        value: (user + system) / 1e3 / texts.length,
        budget: 10,
        unit: 'ms',
        ...most,
      },
    ];
  } finally {
    await evaluator.close();
  }
}

/** The texts of the course as texts of 500 words, none of which shares a sentence with another: the grammar remembers sentences. */
function unseenTexts(): string[] {
  const all = new Set(catalogue.flatMap(({ tasks }) => tasks.flatMap(({ stimulus }) => stimulus?.text ?? [])));
  const read = [...all].join('\n\n').split(/(?<=\s)/);
  return Array.from({ length: Math.floor(read.length / words) }, (_, place) =>
    read.slice(place * words, (place + 1) * words).join(''),
  );
}
