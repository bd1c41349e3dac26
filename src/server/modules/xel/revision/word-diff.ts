export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words with the white space after them; together they are the text. */
const wordsIn = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? [];

/** So many pairs are compared, some 3 ms of work; where more differ, the whole part counts as replaced. */
const mostPairs = 600_000;

/** What has to be taken out of one text and put in to get the other, word by word. Spaces alone are no change of a word. */
export function wordDiff(before: string, after: string): Change[] {
  const old = wordsIn(before);
  const now = wordsIn(after);
  // Word and space alike: else `same` could not be a part of both texts.
  let head = 0;
  while (head < old.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const changes: Change[] = [];
  const add = (kind: Change['kind'], words: readonly string[]) => {
    const last = changes.at(-1);
    const text = words.join('');
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  add('same', old.slice(0, head));
  for (const { kind, word } of middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)))
    add(kind, [word]);
  add('same', old.slice(old.length - tail));
  return changes;
}

interface Step {
  kind: Change['kind'];
  word: string;
}

/** By the longest common subsequence; what is removed stands before what is added in its place. */
function middle(old: readonly string[], now: readonly string[]): Step[] {
  const whole = (kind: Change['kind'], words: readonly string[]) => words.map((word) => ({ kind, word }));
  if (old.length * now.length > mostPairs) return [...whole('removed', old), ...whole('added', now)];
  const width = now.length + 1;
  // The length of the longest common subsequence of what is left from here on.
  const common = new Uint16Array((old.length + 1) * width);
  const at = (one: number, other: number) => common[one * width + other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = now.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        old[one] === now[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
  const steps: Step[] = [];
  let one = 0;
  let other = 0;
  while (one < old.length || other < now.length) {
    const left = old[one];
    const right = now[other];
    if (left !== undefined && left === right) {
      steps.push({ kind: 'same', word: left });
      one += 1;
      other += 1;
    } else if (left !== undefined && (right === undefined || at(one + 1, other) >= at(one, other + 1))) {
      steps.push({ kind: 'removed', word: left });
      one += 1;
    } else if (right !== undefined) {
      steps.push({ kind: 'added', word: right });
      other += 1;
    }
  }
  return steps;
}
