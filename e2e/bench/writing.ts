import { anchorEssays } from '#content/anchors.ts';
import { createWritingEvaluator } from '#server/evaluation/writing/evaluator.ts';
import { type Figure, percentile } from './figure.ts';
import { residentMegabytes } from './process-cost.ts';

const rounds = 30;
const words = 500;

/** How long judging 500 words takes once the grammar is loaded, what its process takes, and what the server feels of it. */
export async function measureWriting(): Promise<Figure[]> {
  const evaluator = createWritingEvaluator({ limitMs: 120_000 });
  try {
    const texts = anchorEssays.map((_, first) => essay(first));
    const loading = performance.now();
    await evaluator.evaluate({ text: essay(0) });
    const loaded = performance.now() - loading;
    for (const text of texts) await evaluator.evaluate({ text });

    const before = process.cpuUsage();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      await evaluator.evaluate({ text: texts[round % texts.length] ?? '' });
      times.push(performance.now() - started);
    }
    const { user, system } = process.cpuUsage(before);
    const most = { floor: null, allows: 'most' } as const;
    return [
      { name: 'writing: first text, grammar loaded with it', value: loaded / 1_000, budget: 20, unit: 's', ...most },
      { name: 'writing: 500 words judged, p95', value: percentile(times, 0.95), budget: 1_500, unit: 'ms', ...most },
      { name: 'writing: its process', value: residentMegabytes(evaluator.pid ?? 0), budget: 700, unit: 'MB', ...most },
      // In a thread that works so little for a text no request waits for one.
      {
        name: 'writing: work of the server itself, a text',
        value: (user + system) / 1e3 / rounds,
        budget: 10,
        unit: 'ms',
        ...most,
      },
    ];
  } finally {
    await evaluator.close();
  }
}

/** 500 words of learners, beginning with one of the texts. */
function essay(first: number): string {
  const all = [...anchorEssays.slice(first), ...anchorEssays.slice(0, first)].map(({ text }) => text).join('\n\n');
  return all
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('');
}
