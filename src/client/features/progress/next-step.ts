import type { z } from 'zod';
import type { Assigned } from '#contract/assigned-work.ts';
import type { Message } from '#contract/chat.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { Quest } from '#contract/xp.ts';

export type QuestItem = z.infer<typeof Quest>;

/** What is known; a part that could not be loaded is left out, and the choice is made without it. */
export interface Known {
  conversations?: readonly Conversation[] | undefined;
  /** Of the newest conversation, newest first. */
  messages?: readonly Message[] | undefined;
  quests?: readonly QuestItem[] | undefined;
  /** Has today counted already? */
  doneToday: boolean;
  totalXp?: number | undefined;
  /** What organizations assigned, the earliest due date first. */
  assigned?: readonly Assigned[] | undefined;
  /** Cards that are due now. */
  dueReviews?: number | undefined;
  /** Does the streak end tonight unless something is done? */
  atRisk?: boolean | undefined;
}

export type NextStep =
  /** An answer is being written. */
  | { kind: 'answering'; conversation: Conversation }
  /** The last answer failed, or never came. */
  | { kind: 'unanswered'; conversation: Conversation; failed: boolean }
  /** Work for an organization that is due within three days, or late. */
  | { kind: 'assigned'; assignment: Assigned }
  /** Cards wait; `saves`: they are also what keeps the streak. */
  | { kind: 'reviews'; due: number; saves: boolean }
  | { kind: 'quest'; quest: QuestItem; conversation: Conversation | undefined }
  /** `begin`: nothing has counted today yet. `more`: today is in, and no quest is open. */
  | { kind: 'continue'; conversation: Conversation; reason: 'begin' | 'more' }
  /** Somebody who has learned here before, but has no conversation. */
  | { kind: 'start' }
  | { kind: 'first' };

const pressing: ReadonlySet<Assigned['state']> = new Set(['overdue', 'today', 'soon']);

/** From this share on a quest is nearly done. */
const nearly = 0.5;

/**
 * The one thing to do next: what waits for an answer; an assignment that is due soon; a streak that would end tonight; cards
 * that are due; a quest that is nearly done; the day's first step; whatever quest has come furthest. Ties keep the order of
 * the server.
 */
export function nextStep(known: Known): NextStep {
  const { conversations = [], messages = [], quests = [], assigned = [] } = known;
  const { doneToday, totalXp = 0, dueReviews = 0, atRisk = false } = known;
  const [newest] = newestFirst(conversations);
  const [last] = messages;
  if (newest && last) {
    if (last.status === 'streaming') return { kind: 'answering', conversation: newest };
    const failed = last.role === 'assistant' && last.status === 'failed';
    if (failed || last.role === 'user') return { kind: 'unanswered', conversation: newest, failed };
  }
  const assignment = assigned.find(({ state }) => pressing.has(state));
  if (assignment) return { kind: 'assigned', assignment };
  // Cards are the shortest way to a day that counts.
  if (dueReviews > 0) return { kind: 'reviews', due: dueReviews, saves: atRisk };
  if (atRisk && newest) return { kind: 'continue', conversation: newest, reason: 'begin' };
  const open = furthestFirst(quests.filter((quest) => !quest.completed));
  const [quest] = open;
  if (quest && shareOf(quest) >= nearly) return { kind: 'quest', quest, conversation: newest };
  if (!newest) return { kind: totalXp > 0 || doneToday ? 'start' : 'first' };
  if (doneToday && quest) return { kind: 'quest', quest, conversation: newest };
  return { kind: 'continue', conversation: newest, reason: doneToday ? 'more' : 'begin' };
}

/** By newest activity; the server puts pinned ones first. */
export function newestFirst(conversations: readonly Conversation[]): Conversation[] {
  return conversations.toSorted((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at));
}

/** How much of a quest is done, 0 to 1. */
export function shareOf({ progress, target }: Pick<QuestItem, 'progress' | 'target'>): number {
  return Math.min(1, progress / target);
}

function furthestFirst(quests: readonly QuestItem[]): QuestItem[] {
  return quests.toSorted((a, b) => shareOf(b) - shareOf(a));
}
