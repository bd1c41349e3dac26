import type { z } from 'zod';
import type { Quests } from '#contract/xp.ts';
import type { QuestStatus } from './settle-quests.ts';

/** The quests of a day as the contract has them. */
export function questsView(date: string, quests: readonly QuestStatus[]): z.input<typeof Quests> {
  return {
    date,
    quests: quests.map(({ id, kind, target, progress, completed, reason, swapped }) => ({
      id,
      title: kind.title(target),
      description: kind.description,
      progress,
      target,
      reward_xp: kind.rewardXp,
      completed,
      reason,
      swappable: !swapped && !completed,
    })),
    completed_count: quests.filter((quest) => quest.completed).length,
  };
}
