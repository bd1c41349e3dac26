import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skillFigures } from './skill-figures.ts';

const row = (team: string | null, learners: number, tasks: number, scores: number) => ({
  ...{ skill: 'reading' as const, team, learners, tasks, scores },
});

test('sums up a team or everybody, and leaves out skills without answers', () => {
  const rows = [row('a', 5, 10, 800), row('b', 6, 10, 600)];
  expect(skillFigures(rows, null)).toEqual([{ skill: 'reading', tasks: 20, score: 70 }]);
  expect(skillFigures(rows, 'a')).toEqual([{ skill: 'reading', tasks: 10, score: 80 }]);
  expect(skillFigures(rows, 'c')).toEqual([]);
});

test('no mean score is that of one to four people, neither as it stands nor less others that are shown', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.boolean(), (learners, withoutTeam) => {
      const rows = learners.map((n, team) => row(withoutTeam && team === 0 ? null : `t${team}`, n, n, n * 50));
      const all = learners.reduce((sum, n) => sum + n, 0);
      const isShown = (team: string | null) => skillFigures(rows, team)[0]?.score !== null;
      expect(isShown(null)).toBe(all >= 5);
      const shown = rows.filter(({ team }) => team !== null && isShown(team));
      expect(shown.every((one) => one.learners >= 5)).toBe(true);
      const rest = all - shown.reduce((sum, one) => sum + one.learners, 0);
      expect(rest === 0 || rest >= 5 || shown.length === 0).toBe(true);
    }),
  );
});
