import { dayOf } from '#server/platform/local-time.ts';
import { type DayFacts, type QuestKind, questKinds, type UsualWeek } from './quest-kinds.ts';

/** A quest of one learner on one day. */
export interface DailyQuest {
  /** `<date>:<kind>`; the ledger's key of its reward is `quest:<id>`. */
  id: string;
  kind: QuestKind;
  target: number;
}

const groups = ['effort', 'skill', 'quality'] as const;

/**
 * Three quests for a day, one each for effort, skill and quality. The same date, learner and week always give the same
 * three. `week` is what was done on earlier dates, so nothing that happens during the day changes the choice.
 */
export function questsOf(date: string, userId: string, week: UsualWeek): DailyQuest[] {
  return groups.map((group) => {
    const kinds = questKinds.filter((kind) => kind.group === group);
    const order = shuffled(kinds, seedOf(`${userId}:${group}`));
    const kind = order[dayOf(date) % order.length] as QuestKind;
    return { id: `${date}:${kind.slug}`, kind, target: kind.target(week) };
  });
}

/** How far a quest is, never beyond its target. */
export function progressOf({ kind, target }: DailyQuest, facts: DayFacts): number {
  return Math.min(target, Math.max(0, Math.floor(kind.progress(facts))));
}

/** The same items in an order that the seed decides (Fisher and Yates). A kind comes again only after all others. */
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
