import type { z } from 'zod';
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
}

export type NextStep =
  /** An answer is being written. */
  | { kind: 'answering'; conversation: Conversation }
  /** The last answer failed, or never came. */
  | { kind: 'unanswered'; conversation: Conversation; failed: boolean }
  | { kind: 'quest'; quest: QuestItem; conversation: Conversation | undefined }
  /** `begin`: nothing has counted today yet. `more`: today is in, and no quest is open. */
  | { kind: 'continue'; conversation: Conversation; reason: 'begin' | 'more' }
  /** Somebody who has learned here before, but has no conversation. */
  | { kind: 'start' }
  | { kind: 'first' };

/** From this share on a quest is nearly done. */
const nearly = 0.5;

/**
 * The one thing to do next: what waits for an answer, then a quest that is nearly done, then the day's first step, then
 * whatever quest has come furthest. Ties keep the order of the server.
 */
export function nextStep({ conversations = [], messages = [], quests = [], doneToday, totalXp = 0 }: Known): NextStep {
  const [newest] = newestFirst(conversations);
  const [last] = messages;
  if (newest && last) {
    if (last.status === 'streaming') return { kind: 'answering', conversation: newest };
    const failed = last.role === 'assistant' && last.status === 'failed';
    if (failed || last.role === 'user') return { kind: 'unanswered', conversation: newest, failed };
  }
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
