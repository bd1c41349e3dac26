import type { Activity } from '#contract/xp.ts';

/** The rules by which points are given, as they stand in the ledger. */
export const turnRule = 'conversation_turn';
export const questRule = 'quest_daily';
export const boosterRule = 'booster';

/** What one deed earns; the reason is shown to the learner, also for nothing. */
export interface Award {
  amount: number;
  reason: string;
}

export type CefrLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1';

/** Harder work of the same length is worth more. Set by hand, the same for everyone and shown in the reason. */
export const levelFactors: Readonly<Record<CefrLevel, number>> = { A1: 1, A2: 1.1, B1: 1.25, B2: 1.4, C1: 1.6 };

export interface DeedRule {
  activity: Activity;
  /** Points of a whole one, before level and quality. */
  points: number;
  /** The most that all deeds of the rule earn in one local day. */
  dailyCap: number;
  /** Share that the same item earns when it is done a second time on a day; a third time earns nothing. */
  again: number;
  /** What it is called in a reason. */
  name: string;
}

/**
 * | rule | points of a whole one | most a day | the same again that day |
 * |---|---|---|---|
 * | `note_written` | 5 | 20 | 0 |
 * | `document_question` | 5 | 20 | 0 |
 * | `review_card` | 1 | 60 | 0 |
 * | `task_score` | 12 × score × level | 200 | 20 % |
 * | `live_minute` | 2 × level | 60 | 100 % |
 *
 * Points reward recall and revision, not clicks. Source: house rules for mechanics; turns have a table of their own.
 */
export const deedRules = {
  note_written: { activity: 'segments', points: 5, dailyCap: 20, again: 0, name: 'Note' },
  document_question: { activity: 'segments', points: 5, dailyCap: 20, again: 0, name: 'Question to your documents' },
  review_card: { activity: 'quizzes', points: 1, dailyCap: 60, again: 0, name: 'Review' },
  task_score: { activity: 'english', points: 12, dailyCap: 200, again: 0.2, name: 'Task' },
  live_minute: { activity: 'live', points: 2, dailyCap: 60, again: 1, name: 'Live talk' },
} as const satisfies Record<string, DeedRule>;
export type DeedRuleName = keyof typeof deedRules;

/** One deed: of which item, how well (0 to 1), at which level, how many at once, and what one is worth if not the usual. */
export interface Deed {
  rule: DeedRuleName;
  item: string;
  points?: number;
  quality?: number;
  level?: CefrLevel;
  count?: number;
}

/** `earlier`: what the rule gave on the same local day, also nothing. */
export function awardDeed(
  { rule, item, points, quality = 1, level, count = 1 }: Deed,
  earlier: readonly { item: string | null; amount: number }[],
): Award {
  const { points: usual, dailyCap, again, name } = deedRules[rule] as DeedRule;
  const times = earlier.filter((one) => one.item === item).length;
  const share = times === 0 || again === 1 ? 1 : times === 1 ? again : 0;
  if (share === 0) return { amount: 0, reason: `${name}: no points, because it was counted today already` };
  const left = dailyCap - earlier.reduce((sum, one) => sum + Math.max(0, one.amount), 0);
  if (left <= 0) return { amount: 0, reason: `${name}: no points, because ${dailyCap} a day is the most for it` };
  const whole =
    (points ?? usual) * count * Math.max(0, Math.min(1, quality)) * (level ? levelFactors[level] : 1) * share;
  const amount = Math.min(left, Math.round(whole));
  const details = [
    ...(level ? [`level ${level}`] : []),
    ...(quality < 1 ? [`${Math.round(quality * 100)} of 100`] : []),
    ...(share < 1 ? [`${Math.round(share * 100)} % for doing it again`] : []),
    ...(amount === left && whole > left ? [`the day is full at ${dailyCap}`] : []),
  ];
  return { amount, reason: details.length > 0 ? `${name}: ${details.join(', ')}` : name };
}

/** A booster gives half as many points again, rounded up, in an entry of its own, so that caps are the same with one. */
export const boosterMultiplier = 1.5;
export function boosted(amount: number): number {
  return amount > 0 ? Math.ceil(amount * (boosterMultiplier - 1)) : 0;
}
