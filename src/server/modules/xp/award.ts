import type { Activity } from '#contract/xp.ts';

/** The rules by which points are given, as they stand in the ledger. */
export const turnRule = 'conversation_turn';
export const questRule = 'quest_daily';
export const boosterRule = 'booster';

/** What the ledger names as the source of points. */
export const sourceKinds = ['message', 'quest', 'note', 'question', 'task', 'card', 'live_session'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What one deed earns; the reason is shown to the learner, also for nothing. */
export interface Award {
  amount: number;
  reason: string;
}

export type CefrLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1';

/** Harder work of the same length is worth more: a tenth for each level. The same for everyone and shown in the reason. */
export const levelFactors: Readonly<Record<CefrLevel, number>> = { A1: 1, A2: 1.1, B1: 1.2, B2: 1.3, C1: 1.4 };

/** What trying is worth of a whole one; the rest comes with quality. Nothing that is right is worth nothing. */
const triedShare = 0.4;
/** More for a task that is passed the first time that it is tried, without a hint. */
const firstTryFactor = 1.2;
/** Points for a revision that is at least half a band better than all before. */
const raisedPoints = 10;

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
 * | `task_score` | by type × (0.4 + 0.6 × score) × level × 1.2 at the first try, + 10 for a better revision | 200 | 20 % |
 * | `live_minute` | 2 × level | 60 | 100 % |
 *
 * A score of nought gives nothing. Points reward recall and revision, not clicks. Source: house rules for mechanics; turns have a table of their own.
 */
export const deedRules = {
  note_written: { activity: 'segments', points: 5, dailyCap: 20, again: 0, name: 'Note' },
  document_question: { activity: 'segments', points: 5, dailyCap: 20, again: 0, name: 'Question to your documents' },
  review_card: { activity: 'quizzes', points: 1, dailyCap: 60, again: 0, name: 'Review' },
  task_score: { activity: 'english', points: 12, dailyCap: 200, again: 0.2, name: 'Task' },
  live_minute: { activity: 'live', points: 2, dailyCap: 60, again: 1, name: 'Live talk' },
} as const satisfies Record<string, DeedRule>;
export type DeedRuleName = keyof typeof deedRules;

/**
 * One deed: of which item, how well (0 to 1), at which level, how many at once, and what one is worth if not the usual; was it
 * right at the first try, and is it a revision that is half a band better than all before?
 */
export interface Deed {
  rule: DeedRuleName;
  item: string;
  points?: number;
  quality?: number;
  level?: CefrLevel;
  count?: number;
  firstTry?: boolean;
  raised?: boolean;
}

/** `earlier`: what the rule gave on the same local day, also nothing. */
export function awardDeed(
  { rule, item, points, quality = 1, level, count = 1, firstTry = false, raised = false }: Deed,
  earlier: readonly { item: string | null; amount: number }[],
): Award {
  const { points: usual, dailyCap, again, name } = deedRules[rule] as DeedRule;
  const times = earlier.filter((one) => one.item === item).length;
  const share = times === 0 || again === 1 ? 1 : times === 1 ? again : 0;
  if (share === 0 && !raised) return { amount: 0, reason: `${name}: no points, because it was counted today already` };
  const left = dailyCap - earlier.reduce((sum, one) => sum + Math.max(0, one.amount), 0);
  if (left <= 0) return { amount: 0, reason: `${name}: no points, because ${dailyCap} a day is the most for it` };
  const worth = (points ?? usual) * count * worthOf(quality) * (level ? levelFactors[level] : 1);
  const whole = worth * share * (firstTry ? firstTryFactor : 1) + (raised ? raisedPoints : 0);
  const amount = Math.min(left, Math.round(whole));
  const details = [
    ...(level ? [`level ${level}`] : []),
    ...(quality < 1 ? [`${Math.round(quality * 100)} of 100`] : []),
    ...(firstTry ? ['a fifth more for the first try'] : []),
    ...(raised ? [`${raisedPoints} more for the better revision`] : []),
    ...(share < 1 ? [`${Math.round(share * 100)} % for doing it again`] : []),
    ...(amount === left && whole > left ? [`the day is full at ${dailyCap}`] : []),
  ];
  return { amount, reason: details.length > 0 ? `${name}: ${details.join(', ')}` : name };
}

/** Of a whole one, by quality. */
function worthOf(quality: number): number {
  const within = Math.max(0, Math.min(1, quality));
  return within === 0 ? 0 : triedShare + (1 - triedShare) * within;
}

/** A booster gives half as many points again, rounded up, in an entry of its own, so that caps are the same with one. */
export const boosterMultiplier = 1.5;
export function boosted(amount: number): number {
  return amount > 0 ? Math.ceil(amount * (boosterMultiplier - 1)) : 0;
}
