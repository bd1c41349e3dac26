/** Texts of a long conversation: the same for the same number, so that every run measures the same. */

const words =
  'the tense of a verb tells when something happens and how it lasts so we say that she has lived here for ten years while he lived there once before and nobody who listens will take one for the other because the first goes on into the present'.split(
    ' ',
  );

const sentence = (seed: number, length: number) => {
  const chosen = Array.from({ length }, (_, i) => words[(seed * 7 + i * (1 + (seed % 5))) % words.length]).join(' ');
  return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`;
};

const paragraph = (seed: number) =>
  [sentence(seed, 14), `**${sentence(seed + 1, 6)}**`, sentence(seed + 2, 18)].join(' ');

const program = (seed: number) =>
  [
    '```python',
    ...Array.from(
      { length: 8 + (seed % 14) },
      (_, i) =>
        `def step_${i}(value: int) -> str:  # ${words[(seed + i) % words.length]}\n    return f"{value + ${i}}"`,
    ),
    '```',
  ].join('\n');

const table = (seed: number) =>
  [
    '| Tense | Example | Use |',
    '|---|---|---|',
    ...Array.from(
      { length: 4 + (seed % 5) },
      (_, i) => `| ${words[(seed + i) % words.length]} | ${sentence(seed + i, 5)} | ${sentence(seed + i, 3)} |`,
    ),
  ].join('\n');

const list = (seed: number) => Array.from({ length: 4 }, (_, i) => `- ${sentence(seed + i, 9)}`).join('\n');

export const questionText = (n: number) => `Question ${n}: ${sentence(n, 8 + (n % 20)).replace(/\.$/, '?')}`;

/** Three answers in five have a program or a table, so that 30 % of all messages do. */
export function answerText(n: number): string {
  const parts = [`Answer ${n}. ${paragraph(n)}`, paragraph(n + 3)];
  if (n % 5 < 3) parts.push(n % 2 ? program(n) : table(n), paragraph(n + 4));
  if (n % 4 === 0) parts.push(list(n), paragraph(n + 5));
  return parts.join('\n\n');
}

/** A long answer in pieces of about one token: paragraphs, with a program or a table after every fifth. */
export function streamedPieces(count: number): string[] {
  const pieces: string[] = [];
  for (let n = 0; pieces.length < count; n += 1) {
    const block = n % 5 === 4 ? (n % 2 ? program(n % 9) : table(n)) : paragraph(n);
    pieces.push(...(`${block}\n\n`.match(/\s*\S{1,8}|\s+$/g) ?? []));
  }
  return pieces.slice(0, count);
}
