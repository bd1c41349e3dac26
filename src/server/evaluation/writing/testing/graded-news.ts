import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Real English for tests: 189 news articles, each at three levels (OneStopEnglish, CC BY-SA 4.0). It is no part of the
 * project: tests that need it skip without the folder `../shared/data`.
 */
const folder = join(
  process.env['CALIBRATION_DATA'] ?? join(process.cwd(), '../shared/data'),
  'onestop/Texts-SeparatedByReadingLevel',
);

export const hasGradedNews = existsSync(folder);

const kinds = {
  elementary: ['Ele-Txt', '-ele.txt'],
  intermediate: ['Int-Txt', '-int.txt'],
  advanced: ['Adv-Txt', '-adv.txt'],
};

export type NewsLevel = keyof typeof kinds;

/** The articles of one level by name; none where the folder is missing. */
export function gradedNews(level: NewsLevel): Map<string, string> {
  const [place, ending] = kinds[level] as [string, string];
  const found = new Map<string, string>();
  if (!hasGradedNews) return found;
  for (const name of readdirSync(join(folder, place)).filter((file) => file.endsWith(ending))) {
    const text = readFileSync(join(folder, place, name), 'utf8')
      .replaceAll('\uFEFF', '')
      .replaceAll(/\r\n?/g, '\n');
    found.set(name.slice(0, -ending.length), text);
  }
  return found;
}
