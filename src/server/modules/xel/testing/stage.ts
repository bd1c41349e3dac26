import type { z } from 'zod';
import type { Module } from '#contract/catalogue.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import type { SubmissionResult } from '#contract/submission.ts';
import type { Dashboard } from '#contract/xel.ts';
import type { EnglishContent } from '#server/english-parts.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { createCourse } from '../course.ts';
import type { Response } from '../response.ts';
import { rightAnswers } from './answers.ts';
import { sampleModules, sampleTasks } from './sample-tasks.ts';

export type Result = z.output<typeof SubmissionResult>;
export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

const course = createCourse(sampleModules);

/** Two tasks for each level up to B1. */
export const samplePlacement = (['A1', 'A2', 'B1'] as const).flatMap((level) => [
  { level, task: { ...sampleTasks.gap_fill, title: `Gaps ${level}` } },
  { level, task: { ...sampleTasks.mcq_single, title: `Choices ${level}` } },
]);

/** The server with a small course that nobody judges texts of, at noon of a day in UTC. */
export function englishServer(english: EnglishContent = {}): Promise<TestServer> {
  return testServer({
    now: new Date('2026-03-10T12:00:00Z'),
    english: { modules: sampleModules, placement: samplePlacement, evaluate: async () => undefined, ...english },
  });
}

/** Somebody who learns English over HTTP. */
export interface Student extends Learner {
  /** Answers everything right, unless another response is given. */
  submit(taskId: string, response?: Response, options?: { seconds?: number; key?: string }): Promise<Result>;
  module(id: string): Promise<z.output<typeof Module>>;
  dashboard(): Promise<z.output<typeof Dashboard>>;
  due(query?: string): Promise<Page<ReviewCard>>;
  rate(cardId: string, rating: number): Promise<ReviewCard>;
}

export async function aStudent(server: TestServer): Promise<Student> {
  const learner = await aLearner(server);
  const { ask } = learner;
  return {
    ...learner,
    submit: (taskId, response = rightOf(taskId), { seconds = 60, key } = {}) =>
      ask(
        200,
        'POST',
        `/api/xel/tasks/${taskId}/submit`,
        { response, time_spent_seconds: seconds },
        key === undefined ? {} : { 'idempotency-key': key },
      ),
    module: (id) => ask(200, 'GET', `/api/xel/modules/${id}`),
    dashboard: () => ask(200, 'GET', '/api/xel/dashboard'),
    due: (query = '') => ask(200, 'GET', `/api/xel/reviews${query}`),
    rate: (cardId, rating) => ask(200, 'POST', `/api/xel/reviews/${cardId}`, { rating }),
  };
}

export function rightOf(taskId: string): Response {
  const task = course.task(taskId);
  if (!task) throw new Error(`There is no task ${taskId}.`);
  return rightAnswers(task.id, task.source);
}

/** Lets the clock of the server go on; the learner signs in anew where the access token has ended. */
export async function later(server: TestServer, student: Student, hours: number): Promise<void> {
  server.clock.now = new Date(server.clock.now.getTime() + hours * 3_600_000);
  await student.user.signInAgain();
}
