import type { Assigned } from '#contract/assigned-work.ts';
import type { Message } from '#contract/chat.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { DayReceipt, YearActivity } from '#contract/progress.ts';
import type { StreakDay } from '#contract/streak.ts';
import type { LearningPulseDay, LedgerEntry } from '#contract/xp.ts';
import { addDays } from '../calendar.ts';
import type { QuestItem } from '../next-step.ts';
import type { LearningTime } from '../time-band.ts';

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

/** A day of study within the streak of 41, with one entry unless told otherwise. */
export function aReceipt(part: Partial<DayReceipt> & { date: string }): DayReceipt {
  const entries = part.entries ?? [anEntry({ local_date: part.date, at: `${part.date}T06:42:00Z` })];
  return {
    kind: 'active',
    streak_day: 39,
    run_began: '2026-09-02',
    holiday: null,
    repaired_on: null,
    xp: entries.reduce((sum, entry) => sum + entry.amount, 0),
    seconds: 2_280,
    low_seconds: 2_160,
    high_seconds: 2_400,
    time: [{ activity: 'conversations', seconds: 2_280, low_seconds: 2_160, high_seconds: 2_400 }],
    utc_offsets: [60],
    ...part,
    entries,
  };
}

/** A calendar year with study on every third day up to today. */
export function aYear(year: number): YearActivity {
  const first = `${year}-01-01`;
  const count = (Date.parse(`${year + 1}-01-01`) - Date.parse(first)) / 86_400_000;
  const entries = Array.from({ length: count }, (_, n) => {
    const date = addDays(first, n);
    const studied = n % 3 === 0 && date <= today;
    return { date, xp: studied ? 20 : 0, minutes: studied ? 9 : 0, level: studied ? 2 : 0 };
  });
  const active_days = entries.filter((day) => day.xp > 0).length;
  return {
    year,
    entries,
    active_days,
    total_xp: 20 * active_days,
    total_minutes: 9 * active_days,
    years: [2026, 2025],
  };
}

/** Two hours in the evenings of two days, most of it chat. */
export const someTime: LearningTime = {
  total_seconds: 7_200,
  low_seconds: 6_600,
  high_seconds: 7_800,
  session_count: 5,
  by_day: [
    { date: '2026-10-12', seconds: 4_200, low_seconds: 3_900, high_seconds: 4_500 },
    { date: '2026-10-13', seconds: 3_000, low_seconds: 2_700, high_seconds: 3_300 },
  ],
  by_activity: [
    { activity: 'segments', seconds: 1_800, low_seconds: 1_500, high_seconds: 2_400 },
    { activity: 'conversations', seconds: 5_400, low_seconds: 5_100, high_seconds: 5_400 },
  ],
  by_hour: [
    { hour: 19, seconds: 6_000, low_seconds: 5_400, high_seconds: 6_600 },
    { hour: 20, seconds: 1_200, low_seconds: 1_200, high_seconds: 1_200 },
  ],
};

export const anAssignment = (facts: Partial<Assigned> = {}): Assigned => ({
  ...{
    id: 'a-1',
    organization: { id: 'o-1', name: 'Riverside School' },
    module_id: 'b1-past',
    module_title: 'At the airport',
  },
  ...{ skill: 'grammar', cefr_level: 'B1', total_tasks: 9, completed_tasks: 4, note: null, due_date: '2026-10-16' },
  ...{ assigned_by: 'ava', state: 'soon', shared: 'totals', returned: [] },
  ...facts,
});
