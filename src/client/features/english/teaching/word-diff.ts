/** A run of words that both texts have, or only one of them. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many words of either text the comparison would take too long: then one text is shown for the other. */
const most = 1_500;
const wordsOf = (text: string) => text.match(/\s+|\S+/g) ?? [];

/** What became of the first text in the second, word by word: what is kept and added is the second, what is kept and removed the first. */
export function wordDiff(before: string, after: string): Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const runs: Run[] = [];
  const push = (kind: Run['kind'], text: string | undefined) => {
    const last = runs.at(-1);
    if (text === undefined || text === '') return;
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  if (old.length > most || now.length > most) {
    push('removed', before);
    push('added', after);
    return runs;
  }
  // Longest common subsequence: `common[i][j]` of what follows from old[i] and now[j] on.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      push('same', old[i]);
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      push('removed', old[i]);
      i += 1;
    } else {
      push('added', now[j]);
      j += 1;
    }
  }
  return runs;
}
