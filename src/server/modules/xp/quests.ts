import { dayOf } from '#server/platform/local-time.ts';
import { type DayFacts, type UsualWeek, usualWeekOf } from './day-facts.ts';
import { pointedKinds } from './pointed-quests.ts';
import { type QuestDeed, type QuestKind, questKinds } from './quest-kinds.ts';
import type { WeakPoints } from './weak-points.ts';

export const questGroups = ['effort', 'skill', 'quality'] as const;
export type QuestGroup = (typeof questGroups)[number];

/** A kind of quest with what it asks for on one day, and why. */
export interface Quest {
  slug: string;
  target: number;
  reason: string;
}

/** The quest of one group on one day, and the one that it can be exchanged for. */
export interface QuestChoice {
  group: QuestGroup;
  quest: Quest;
  other: Quest;
}

/**
 * Three quests for a day, one each for effort, skill and quality. The same date, learner, week and weak points always give
 * the same three. A group has two candidates a day, and the next day two others; the one that the learner reached on fewer
 * of the last days is chosen, so what is weak comes more often and nothing comes twice in a row. Where a weak point calls
 * for a quest of the group (`pointedOf`), that one is chosen, and the weaker candidate is what it can be exchanged for.
 *
 * `week` is what was done on the seven dates before, oldest first; dates without anything are left out or empty.
 */
export function chooseQuests(
  date: string,
  userId: string,
  week: readonly DayFacts[],
  points: WeakPoints,
): QuestChoice[] {
  return questGroups.map((group) => {
    const seed = seedOf(`${userId}:${group}`);
    const kinds = shuffled(
      questKinds.filter((kind) => kind.group === group),
      seed,
    );
    const first = (dayOf(date) * 2) % kinds.length;
    const candidates = [kinds[first], kinds[first + 1]].map((kind) => considered(kind as QuestKind, week));
    const [weaker, stronger] = candidates.toSorted((a, b) => a.reached - b.reached).map(({ quest }) => quest);
    const pointed = pointedOf(group, dayOf(date) + seed, points, usualWeekOf(week));
    const [quest, other] = pointed ? [pointed, weaker] : [weaker, stronger];
    return { group, quest: quest as Quest, other: other as Quest };
  });
}

/**
 * Each kind that weak points call for has every second day, kinds of one group different ones, so that it never comes twice
 * in a row either; `turn` counts days.
 */
function pointedOf(group: QuestGroup, turn: number, points: WeakPoints, week: UsualWeek): Quest | undefined {
  const kind = pointedKinds.filter((one) => one.group === group)[turn % 2];
  const asked = kind?.ask(points, week);
  return kind && asked ? { slug: kind.slug, ...asked } : undefined;
}

/** How far a quest is on its day, never beyond its target. */
export function progressOf({ slug, target }: Pick<Quest, 'slug' | 'target'>, facts: DayFacts): number {
  return Math.min(target, Math.max(0, Math.floor(kindOf(slug)?.progress(facts) ?? 0)));
}

/** A kind by its slug; undefined for one that an earlier version knew. */
export function kindOf(slug: string): QuestDeed | undefined {
  return [...questKinds, ...pointedKinds].find((kind) => kind.slug === slug);
}

/** What a kind would ask for, and on how many of the days with study it was reached. */
function considered(kind: QuestKind, week: readonly DayFacts[]): { quest: Quest; reached: number } {
  const usual = usualWeekOf(week);
  const target = kind.target(usual);
  const studied = week.filter(({ turns, sessions }) => turns.length > 0 || sessions.length > 0);
  const reached = studied.filter((day) => progressOf({ slug: kind.slug, target }, day) === target).length;
  // With fewer days nothing can be said about what is weak.
  const weak = studied.length >= 3 && reached * 2 < studied.length;
  const reason = weak
    ? `You reached this on ${reached} of your ${studied.length} study days last week, so it is worth practising.`
    : kind.reason(usual, target);
  return { quest: { slug: kind.slug, target, reason }, reached };
}

/** The same items in an order that the seed decides (Fisher and Yates). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed;
  for (let n = order.length - 1; n > 0; n -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (n + 1));
    [order[n], order[other]] = [order[other] as T, order[n] as T];
  }
  return order;
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
