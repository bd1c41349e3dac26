import type { AdminStats } from '#contract/admin-stats.ts';
import { Skill } from '#contract/catalogue.ts';
import { hiddenGroups, isTooSmall } from './cohort-privacy.ts';
import type { SkillRow } from './stats.repository.ts';

/**
 * What was answered in each skill by everybody, or by one team. A mean score tells more of whoever is behind it than a sum does: it is
 * there only where those who answered in the skill are as many as a group has to have, by the same rules against subtraction.
 * @param rows of the whole organization, whichever team is asked for.
 */
export function skillFigures(rows: readonly SkillRow[], teamId: string | null): AdminStats['by_skill'] {
  return Skill.options.flatMap((skill) => {
    const all = rows.filter((row) => row.skill === skill);
    const own = all.filter(({ team }) => teamId === null || team === teamId);
    const tasks = sumOf(own, 'tasks');
    if (tasks === 0) return [];
    const learners = new Map(all.map((row) => [row.team, row.learners]));
    const kept = isTooSmall(learners) || (teamId !== null && hiddenGroups(learners).has(teamId));
    return [{ skill, tasks, score: kept ? null : Math.round((sumOf(own, 'scores') / tasks) * 10) / 10 }];
  });
}

const sumOf = (rows: readonly SkillRow[], what: 'tasks' | 'scores'): number =>
  rows.reduce((sum, row) => sum + row[what], 0);
