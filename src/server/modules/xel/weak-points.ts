import type { Db } from '#server/db/database.ts';
import { listAssigned } from './assignments/assigned.repository.ts';
import { dueBy } from './cards.repository.ts';
import type { Course } from './course.ts';
import { dueMistakes } from './mistakes/mistakes.repository.ts';
import { readStandings } from './submissions.repository.ts';
import { hasPassed } from './unlocking.ts';

/** More assignments than these are not looked at for one that is open. */
const mostAssignments = 20;

/** What a learner has most to gain from in Xentree English, as it stands now. */
export async function englishPointsOf(db: Db, course: Course, userId: string, now: Date) {
  const [dueCards = 0] = await dueBy(db, userId, [now]);
  const wrong = await dueMistakes(db, userId, now);
  return {
    dueCards,
    dueMistakes: new Set(wrong.map(({ cardId }) => cardId)).size,
    mistakes: wrong.map(({ rule, about, count }) => ({ name: nameOf(rule, about), count })),
    assigned: await openAssignment(db, course, userId, now),
  };
}

/** The assignment that is due first and has tasks left to pass, with the minutes that each of them takes. */
async function openAssignment(db: Db, course: Course, userId: string, now: Date) {
  const rows = await listAssigned(db, { userId, keyOrganization: null }, now, {
    after: undefined,
    limit: mostAssignments,
  });
  if (rows.length === 0) return null;
  const standings = await readStandings(db, userId);
  for (const { assignment } of rows) {
    const module = course.module(assignment.moduleId);
    const left = module?.tasks.filter(({ id }) => !hasPassed(standings, id)) ?? [];
    if (module && left.length > 0)
      return {
        title: module.source.title,
        dueOn: assignment.dueDate,
        minutesLeft: left.map(({ source }) => source.minutes),
      };
  }
  return null;
}

const nameOf = (rule: string, about: string | null) =>
  about === null ? rule.replaceAll('-', ' ') : `${rule.replaceAll('-', ' ')}: ${about}`;
