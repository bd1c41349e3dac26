import { type Card, fsrs, type Grade, State } from 'ts-fsrs';
import type { xelCards } from '#server/db/schema/english.ts';

/** Where a card stands in FSRS; what a rating changes and taking it back restores. */
export type Scheduled = Pick<
  typeof xelCards.$inferSelect,
  | 'state'
  | 'dueAt'
  | 'stability'
  | 'difficulty'
  | 'scheduledDays'
  | 'learningSteps'
  | 'reps'
  | 'lapses'
  | 'lastReviewAt'
>;

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

/** Default parameters; nine of ten are to be recalled; the same rating always gives the same date. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

/** So often forgotten, a card is better learnt anew than shown again. */
export const leechLapses = 8;

const states: Readonly<Record<Scheduled['state'], State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const names = new Map(Object.entries(states).map(([name, state]) => [state, name as Scheduled['state']]));

/** A card that was never rated is due at once. */
export function unseen(now: Date): Scheduled {
  return {
    state: 'new',
    dueAt: now,
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningSteps: 0,
    reps: 0,
    lapses: 0,
    lastReviewAt: null,
  };
}

export function rated(card: Scheduled, rating: Rating, now: Date): Scheduled {
  const before: Card = {
    due: card.dueAt,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: states[card.state],
    ...(card.lastReviewAt && { last_review: card.lastReviewAt }),
  };
  const { card: after } = scheduler.next(before, now, rating as Grade);
  return {
    state: names.get(after.state) ?? 'review',
    dueAt: after.due,
    stability: after.stability,
    difficulty: after.difficulty,
    scheduledDays: after.scheduled_days,
    learningSteps: after.learning_steps,
    reps: after.reps,
    lapses: after.lapses,
    lastReviewAt: now,
  };
}

/** As JSON can keep it. */
export const scheduledJson = ({ dueAt, lastReviewAt, ...rest }: Scheduled) => ({
  ...rest,
  dueAt: dueAt.toISOString(),
  lastReviewAt: lastReviewAt?.toISOString() ?? null,
});
export type ScheduledJson = ReturnType<typeof scheduledJson>;

export const scheduledFrom = ({ dueAt, lastReviewAt, ...rest }: ScheduledJson): Scheduled => ({
  ...rest,
  dueAt: new Date(dueAt),
  lastReviewAt: lastReviewAt === null ? null : new Date(lastReviewAt),
});

export const scheduledOf = (card: Scheduled): Scheduled => ({
  state: card.state,
  dueAt: card.dueAt,
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduledDays,
  learningSteps: card.learningSteps,
  reps: card.reps,
  lapses: card.lapses,
  lastReviewAt: card.lastReviewAt,
});
