import { catalogue } from '#content/catalogue.ts';
import type { ModuleSource } from '#content/schema.ts';
import { leftOf } from './modules/live/sessions.service.ts';
import { createCourse } from './modules/xel/course.ts';
import { englishPointsOf } from './modules/xel/weak-points.ts';
import type { FindWeakPoints } from './modules/xp/weak-points.ts';

/** What quests may point at: mistakes, cards and assignments of Xentree English, and talks of Xentree Live. */
export function weakPointsIn(modules: readonly ModuleSource[] = catalogue): FindWeakPoints {
  const course = createCourse(modules);
  return async (tx, userId, now) => ({
    ...(await englishPointsOf(tx, course, userId, now)),
    talkSecondsLeft: Math.floor((await leftOf(tx, userId, now)) / 1_000),
  });
}
