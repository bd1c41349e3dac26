import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type WordLevel, wordLevels } from '#content/words/core.ts';
import { levelNumber, levelOf } from './level-of.ts';

/** Levelled lists of others, with which ours is compared and from which nothing of it comes. They are not part of the project. */
const folder = join(process.cwd(), '..', 'shared', 'data', 'cefrj');

function judgedByOthers(): Map<string, number> {
  const found = new Map<string, number>();
  for (const file of ['cefrj-vocabulary-profile-1.5.csv', 'octanove-vocabulary-profile-c1c2-1.0.csv']) {
    for (const row of readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1)) {
      const [headword = '', , level = ''] = row.split(',');
      const [word = ''] = headword.split('/');
      if (/^[A-Za-z'-]+$/.test(word) && wordLevels.includes(level as WordLevel))
        found.set(word, Math.min(found.get(word) ?? 9, levelNumber(level as WordLevel)));
    }
  }
  return found;
}

describe.skipIf(!existsSync(folder))('against CEFR-J and Octanove (8,499 single words)', () => {
  test('levels agree more often than by frequency alone (40.0 % exactly, 88.5 % within one level)', () => {
    const distances = [...judgedByOthers()].map(([word, level]) => Math.abs(levelNumber(levelOf(word)) - level));
    const share = (most: number) => distances.filter((distance) => distance <= most).length / distances.length;
    expect(distances.length).toBeGreaterThan(8_000);
    // Reached: 49.6 % and 91.5 %.
    expect(share(0)).toBeGreaterThanOrEqual(0.49);
    expect(share(1)).toBeGreaterThanOrEqual(0.91);
  });
});
