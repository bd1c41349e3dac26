/** Scoring of what is chosen. Shares run from 0 to 1. Pure. */

/** Several of many: what is right minus what is wrong, never below nothing. A choice made twice counts once. */
export function multiShare(chosen: readonly string[], keys: readonly string[]): number {
  const right = new Set(keys);
  const hits = [...new Set(chosen)].map((id) => (right.has(id) ? 1 : -1));
  return Math.max(0, hits.reduce<number>((sum, hit) => sum + hit, 0) / right.size);
}

/**
 * Which words are real: the share of real words that were known minus the share of invented ones that were taken for real, so
 * that saying yes to all gives nothing.
 */
export function yesNoShare(answers: readonly { real: boolean; yes: boolean }[]): number {
  const rate = (real: boolean) => {
    const asked = answers.filter((one) => one.real === real);
    return asked.length === 0 ? 0 : asked.filter(({ yes }) => yes).length / asked.length;
  };
  return Math.max(0, rate(true) - rate(false));
}
