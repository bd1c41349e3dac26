import type { Conversation } from '#contract/conversations.ts';

export type GroupName = 'pinned' | 'today' | 'yesterday' | 'lastWeek' | 'older';

export interface Group {
  name: GroupName;
  items: Conversation[];
}

const order: readonly GroupName[] = ['pinned', 'today', 'yesterday', 'lastWeek', 'older'];
const dayMs = 86_400_000;

/**
 * Conversations by the day of their newest activity in the learner's time zone; pinned ones stand apart. Within a group
 * the order stays; a group without any is left out. Last week is the six days before yesterday.
 */
export function groupConversations(items: readonly Conversation[], now: Date, timezone: string): Group[] {
  const dateIn = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  const dayOf = (instant: Date) => Date.parse(`${dateIn.format(instant)}T00:00:00Z`) / dayMs;
  const today = dayOf(now);
  const nameOf = ({ pinned, updated_at }: Conversation): GroupName => {
    if (pinned) return 'pinned';
    const ago = today - dayOf(new Date(updated_at));
    if (ago <= 0) return 'today';
    if (ago === 1) return 'yesterday';
    return ago <= 7 ? 'lastWeek' : 'older';
  };
  const groups = new Map<GroupName, Conversation[]>();
  for (const one of items) {
    const name = nameOf(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return order.flatMap((name) => {
    const found = groups.get(name);
    return found ? [{ name, items: found }] : [];
  });
}
