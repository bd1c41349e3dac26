import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { dailyQuests } from '#server/db/schema/progress.ts';
import type { QuestChoice, QuestGroup } from './quests.ts';

export type DailyQuestRow = typeof dailyQuests.$inferSelect;

/** The quests of a day as they were chosen, in the order effort, skill, quality; none before they are. */
export async function findDailyQuests(db: Db, userId: string, date: string): Promise<DailyQuestRow[]> {
  return db
    .select()
    .from(dailyQuests)
    .where(and(eq(dailyQuests.tenantId, userId), eq(dailyQuests.localDate, date)))
    .orderBy(sql`array_position(array['effort', 'skill', 'quality'], ${dailyQuests.group})`);
}

/** Writes the choice of a day; one that is there already stays. */
export async function insertDailyQuests(
  tx: Db,
  userId: string,
  date: string,
  choices: readonly QuestChoice[],
): Promise<void> {
  await tx
    .insert(dailyQuests)
    .values(
      choices.map(({ group, quest, other }) => ({
        tenantId: userId,
        localDate: date,
        group,
        ...quest,
        otherSlug: other.slug,
        otherTarget: other.target,
        otherReason: other.reason,
        swapped: false,
      })),
    )
    .onConflictDoNothing();
}

/** Exchanges a quest for its other one, once. Was it exchanged now? */
export async function swapDailyQuest(tx: Db, userId: string, date: string, group: QuestGroup): Promise<boolean> {
  const swapped = await tx
    .update(dailyQuests)
    .set({
      slug: sql`${dailyQuests.otherSlug}`,
      target: sql`${dailyQuests.otherTarget}`,
      reason: sql`${dailyQuests.otherReason}`,
      otherSlug: sql`${dailyQuests.slug}`,
      otherTarget: sql`${dailyQuests.target}`,
      otherReason: sql`${dailyQuests.reason}`,
      swapped: true,
    })
    .where(
      and(
        eq(dailyQuests.tenantId, userId),
        eq(dailyQuests.localDate, date),
        eq(dailyQuests.group, group),
        eq(dailyQuests.swapped, false),
      ),
    )
    .returning({ group: dailyQuests.group });
  return swapped.length > 0;
}
