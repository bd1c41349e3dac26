import type { Message } from '#contract/chat.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { LearningPulseDay, LedgerEntry, StreakDay } from '#contract/xp.ts';
import { addDays } from '../calendar.ts';
import type { QuestItem } from '../next-step.ts';

/** Wednesday 14 October 2026, 19:30 in Lisbon. */
export const now = new Date('2026-10-14T18:30:00Z');
export const today = '2026-10-14';

export function aQuest(part: Partial<QuestItem> = {}): QuestItem {
  return {
    id: `${today}:turns`,
    title: 'Send 4 messages in chat',
    description: 'Every message that earns points counts.',
    progress: 0,
    target: 4,
    reward_xp: 15,
    completed: false,
    reason: 'On days with chat you sent about 3 last week.',
    ...part,
  };
}

export function aConversation(part: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c-average',
    title: 'Why my average came out wrong',
    pinned: false,
    archived: false,
    message_count: 8,
    last_message: 'The mean is pulled by the outlier.',
    created_at: '2026-10-12T08:00:00Z',
    updated_at: '2026-10-13T17:30:00Z',
    ...part,
  };
}

export function aMessage(part: Partial<Message> = {}): Message {
  return {
    id: 'm-1',
    role: 'assistant',
    content: 'The mean is pulled by the outlier.',
    created_at: '2026-10-13T17:30:00Z',
    status: 'complete',
    ...part,
  };
}

export function anEntry(part: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'e-1',
    at: '2026-10-12T06:42:00Z',
    local_date: '2026-10-12',
    rule: 'conversation_turn',
    amount: 10,
    reason: 'Chat: turn 1 of the day',
    source: { kind: 'message', id: 'm-1' },
    ...part,
  };
}

/** 365 days that end with today; `of` says what a day had, by how many days ago it was. */
export function aPulse(of: (ago: number) => { xp?: number; minutes?: number }): LearningPulseDay[] {
  return Array.from({ length: 365 }, (_, n) => {
    const ago = 364 - n;
    const { xp = 0, minutes = 0 } = of(ago);
    return {
      date: addDays(today, -ago),
      xp,
      minutes,
      level: xp > 0 || minutes >= 5 ? Math.min(4, 1 + Math.floor(xp / 16)) : 0,
    };
  });
}

/** The last `length` days as a streak, with another kind for some of them by how many days ago they were. */
export function anExplanation(length: number, kinds: Record<number, 'rest' | 'freeze'> = {}): StreakDay[] {
  return Array.from({ length }, (_, n) => {
    const ago = length - 1 - n;
    const kind = kinds[ago] ?? 'active';
    return { date: addDays(today, -ago), kind, xp: kind === 'active' ? 20 : 0, events: kind === 'active' ? 2 : 0 };
  });
}
