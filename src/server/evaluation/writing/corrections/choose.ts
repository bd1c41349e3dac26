import type { Finding } from './finding.ts';

/** More than these at once are too much to learn from. */
const most = 5;
/** Of one rule: the same mistake again teaches nothing new. */
const mostOfRule = 2;

/** Below this the first proposal is wrong as often as right: such a place counts, but is not shown. */
const surest = 0.6;

const overlap = (one: Finding, other: Finding) => one.start < other.end && other.start < one.end;

/**
 * The corrections that are shown: the surest first, never two about the same place, at most two of a rule while there are
 * others, five at most; then in the order of the text.
 */
export function chooseCorrections(findings: readonly Finding[]): Finding[] {
  const usable = findings
    .filter(({ confidence }) => confidence >= surest)
    .filter(({ suggestions, original }) => suggestions[0] !== undefined && suggestions[0] !== original)
    .sort((one, other) => other.confidence - one.confidence || one.start - other.start);
  const chosen: Finding[] = [];
  for (const limit of [mostOfRule, most]) {
    for (const found of usable) {
      if (chosen.length === most) break;
      const ofRule = chosen.filter(({ rule }) => rule === found.rule).length;
      if (ofRule < limit && !chosen.some((other) => overlap(found, other))) chosen.push(found);
    }
  }
  return chosen.sort((one, other) => one.start - other.start);
}
