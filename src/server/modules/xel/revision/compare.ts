import type { Evaluation } from '#contract/evaluation.ts';
import type { Revision } from '#contract/revision.ts';
import { type Change, wordDiff } from './word-diff.ts';

type Correction = Evaluation['corrections'][number];
export interface Version {
  text: string;
  evaluation: Evaluation;
}

/** What changed from one version of a text to the next, and what became of its corrections and criteria. */
export function compareVersions(
  before: Version,
  after: Version,
): Pick<Revision, 'changes' | 'criteria' | 'corrections'> {
  const changes = wordDiff(before.text, after.text);
  const resolved = resolvedIn(changes, after.evaluation.corrections);
  const scoreIn = ({ evaluation }: Version, name: string) =>
    evaluation.criteria.find((one) => one.name === name)?.score ?? null;
  const names = [...before.evaluation.criteria, ...after.evaluation.criteria].map(({ name }) => name);
  return {
    changes,
    criteria: [...new Set(names)].map((name) => ({ name, before: scoreIn(before, name), after: scoreIn(after, name) })),
    corrections: {
      resolved: before.evaluation.corrections.filter(resolved),
      remaining: before.evaluation.corrections.filter((fix) => !resolved(fix)),
      added: after.evaluation.corrections.filter(
        (fix) => !before.evaluation.corrections.some((known) => isSame(known, fix)),
      ),
    },
  };
}

const isSame = (one: Correction, other: Correction) =>
  one.rule === other.rule && one.original.toLowerCase() === other.original.toLowerCase();

/** Put right is what was changed where it stood, and is not found again: that it is not shown any more proves nothing. */
function resolvedIn(changes: readonly Change[], found: readonly Correction[]) {
  const touched: [number, number][] = [];
  let at = 0;
  for (const { kind, text } of changes) {
    if (kind === 'added') touched.push([at, at]);
    else {
      if (kind === 'removed') touched.push([at, at + text.length]);
      at += text.length;
    }
  }
  return (fix: Correction) =>
    touched.some(([from, to]) => from < fix.end && fix.start < Math.max(to, from + 1)) &&
    !found.some((again) => isSame(again, fix));
}
