import type { z } from 'zod';
import type { Placement, PlacementResult } from '#contract/placement.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { foundLevel, withText } from './placement-level.ts';
import { type PlacementTask, scoresByLevel } from './placement-test.ts';
import * as repository from './placements.repository.ts';
import { type Response, storableResponse } from './response.ts';
import type { Score, Scored } from './scoring/score-task.ts';
import { taskView } from './task-view.ts';

interface Deps {
  db: Db;
  clock: Clock;
  tasks: readonly PlacementTask[];
  score: Score;
}

export function createPlacement({ db, clock, tasks, score }: Deps) {
  return {
    async show(userId: string): Promise<z.input<typeof Placement>> {
      const placed = await repository.readPlaced(db, userId);
      return {
        tasks: tasks.map((task) => taskView(task, userId, 0)),
        taken_at: placed?.newest.at.toISOString() ?? null,
        level: placed?.newest.level ?? null,
      };
    },

    /**
     * Scores the test by levels; what was not answered counts as not known. With the id of one that was taken that one is answered.
     * `conflict` where this server has no test.
     */
    async take(
      userId: string,
      responses: Readonly<Record<string, Response>>,
      id: string,
    ): Promise<z.input<typeof PlacementResult>> {
      if (tasks.length === 0) throw new AppError('conflict', 'This server has no placement test.');
      const given: Record<string, Response> = {};
      const results: { task: PlacementTask; result: Scored }[] = [];
      for (const task of tasks) {
        const response = storableResponse((Object.hasOwn(responses, task.id) && responses[task.id]) || {});
        given[task.id] = response;
        results.push({ task, result: await score(task, response) });
      }
      const byLevel = scoresByLevel(results);
      const texts = results.flatMap(({ result }) => result.evaluation?.overall.cefr ?? []);
      const found = texts.reduce(withText, foundLevel(byLevel));
      const row = { tenantId: userId, id, responses: given, byLevel, ...found, at: clock() };
      await repository.insertPlacement(db, row);
      return { level: found.level, range: [found.low, found.high], by_level: byLevel };
    },
  };
}
