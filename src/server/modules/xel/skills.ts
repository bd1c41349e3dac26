import { Skill } from '#contract/catalogue.ts';
import { meanOf } from './scoring/result.ts';

interface Scored {
  skill: Skill;
  score: number;
}

/** Trends are changes over so many days. */
export const trendDays = 28;

/**
 * Each skill by the newest score of each of its tasks, null without any. The trend is the change against what it was 28 days ago,
 * and 0 where nothing had been done by then.
 */
export function skillScores(now: readonly Scored[], then: readonly Scored[]) {
  return Skill.options.map((skill) => {
    const score = scoreOf(skill, now);
    const before = scoreOf(skill, then);
    const trend = score === null || before === null ? 0 : tenth(score - before);
    return { skill, score: score === null ? null : tenth(score), trend };
  });
}

export function scoreOf(skill: Skill, scores: readonly Scored[]): number | null {
  const own = scores.filter((one) => one.skill === skill).map(({ score }) => score);
  return own.length === 0 ? null : meanOf(own);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
