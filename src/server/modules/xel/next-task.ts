import type { Level } from '#content/schema.ts';
import type { Skill } from '#contract/catalogue.ts';
import type { Course, CourseTask } from './course.ts';
import { levels, rankOf } from './levels.ts';
import { scoreOf } from './skills.ts';
import { hasPassed, type Standings } from './unlocking.ts';

/** What a skill that was never tried counts as, so that it comes before what goes well and after what goes badly. 0 to 100. */
const untriedScore = 60;

interface Known {
  standings: Standings;
  open: ReadonlySet<Level>;
  /** Modules that an organization assigned: open, whatever their level. */
  assigned: ReadonlySet<string>;
  estimate: Level | null;
  /** The lowest level that a placement test found to fit. */
  floor: Level | null;
  newest: readonly { skill: Skill; level: Level; score: number }[];
  /** The task of the newest submission. */
  lastTaskId: string | null;
}

/**
 * The next task: of the weakest skill among what is left to pass at the working level, in the order of the course, and not the one
 * that was just done unless nothing else is left. The working level is that of the estimate, else the next one above that is open,
 * else the next one below; what lies under a placement only where nothing else is left. A module that was assigned is open.
 */
export function nextTask(course: Course, known: Known): { task: CourseTask; reason: string } | null {
  const left = (level: Level) =>
    course
      .tasksOf(level)
      .filter(
        ({ id, moduleId }) =>
          (known.open.has(level) || known.assigned.has(moduleId)) && !hasPassed(known.standings, id),
      );
  const level = inTurn(known).find((one) => left(one).length > 0);
  if (level === undefined) return null;
  const all = left(level);
  const others = all.filter(({ id }) => id !== known.lastTaskId);
  const candidates = others.length > 0 ? others : all;
  const atLevel = known.newest.filter((one) => one.level === level);
  const score = (skill: Skill) => scoreOf(skill, atLevel) ?? untriedScore;
  const [task] = candidates.toSorted((one, other) => score(one.source.skill) - score(other.source.skill));
  if (!task) return null;
  return { task, reason: reasonOf(task.source.skill, level, known, atLevel) };
}

/** The levels in the order in which they are worked at. */
function inTurn({ estimate, floor }: Known): Level[] {
  const start = estimate === null ? 0 : rankOf(estimate);
  const up = levels.filter((one) => rankOf(one) >= start);
  const down = levels.filter((one) => rankOf(one) < start).toReversed();
  const fits = (one: Level) => floor === null || rankOf(one) >= rankOf(floor);
  const all = [...up, ...down];
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

function reasonOf(skill: Skill, level: Level, known: Known, atLevel: Known['newest']): string {
  if (known.newest.length === 0) return `A first task at ${level}.`;
  if (scoreOf(skill, atLevel) === null) return `You have not tried ${skill} at ${level} yet.`;
  const name = `${skill.charAt(0).toUpperCase()}${skill.slice(1)}`;
  return `${name} is where you have most to gain at ${level}.`;
}
