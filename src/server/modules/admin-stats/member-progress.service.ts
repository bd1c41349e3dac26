import type { MemberProgress, SharedRungs } from '#contract/member-privacy.ts';
import type { SupportHint } from '#contract/progress.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { requireOrganization } from '#server/tenancy/access.ts';
import { writeReceipts } from '#server/tenancy/access-receipts.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import { sharedBy, shows, unchosen } from '#server/tenancy/sharing.ts';
import type { StandingsOf } from './member-directory.ts';
import { type Done, daysDone, daysWritten, findMember } from './member-progress.repository.ts';
import type { Reader } from './stats-cohort.ts';
import { periodOf, wholeWeeks } from './stats-period.ts';

export interface ProgressLook {
  start_date: string;
  end_date: string;
  reason: string;
}

interface Deps {
  db: Db;
  standings: StandingsOf;
  /** The hint that a learner has on Today, from the same facts. */
  supportHint(userId: string): Promise<SupportHint | null>;
}

/**
 * What one member shares, to somebody whose role may see learners. The receipt is written in the transaction that reads it. Whoever
 * shows no days of something has whole weeks summed up, so that no two periods differ by a day. Errors: `not_found` also for somebody
 * out of the caller's reach.
 */
export function createMemberProgress({ db, standings, supportHint }: Deps) {
  return async (reader: Reader, orgId: string, userId: string, look: ProgressLook): Promise<MemberProgress> => {
    const asked = periodOf(look.start_date, look.end_date);
    const read = await db.transaction(async (tx) => {
      const access = await requireOrganization(tx, reader, orgId, 'learners:read');
      const member = await findMember(tx, orgId, userId, access.reach, reader.now);
      if (!member) throw notFound('member');
      const { progress, conversations } = (await sharedBy(tx, orgId, [userId])).get(userId) ?? unchosen;
      const rungs: SharedRungs = { progress, conversations };
      const days = shows(rungs.progress, 'rubric') && shows(rungs.conversations, 'rubric');
      const period = days ? asked : wholeWeeks(asked);
      const seen = new Map([[userId, rungs]]);
      const receipts = await writeReceipts(tx, { access, view: 'member', reason: look.reason, at: reader.now, seen });
      if (receipts.size > 0)
        await appendOncePerHour(tx, {
          ...{ tenantId: orgId, actor: { userId: reader.userId, username: access.username }, changes: [] },
          ...{ action: 'member_progress_read', object: { kind: 'member', id: userId } },
          ...{ requestId: reader.requestId, at: reader.now },
        });
      return {
        ...{ member, rungs, period, receiptId: receipts.get(userId) ?? null },
        done: shows(rungs.progress, 'totals') ? await daysDone(tx, userId, period) : null,
        written: shows(rungs.conversations, 'totals') ? await daysWritten(tx, userId, period) : null,
      };
    });
    const { member, rungs, period, done, written } = read;
    return {
      member: {
        ...{ user_id: member.userId, username: member.username, full_name: member.fullName },
        ...{ avatar_url: member.avatarUrl, role: member.role, team_id: member.teamId, team_name: member.teamName },
        joined_at: member.joinedAt.toISOString(),
        expires_at: member.expiresAt?.toISOString() ?? null,
      },
      ...{ start_date: period.startDate, end_date: period.endDate },
      sharing: rungs,
      progress: done && {
        ...(await standingNow(userId)),
        ...sumsOf(done),
        days: shows(rungs.progress, 'rubric')
          ? done.map(({ date, xp, seconds }) => ({ date, xp: Math.max(0, xp), learning_seconds: seconds }))
          : null,
        // It names the last day of study and how many of seven days had any.
        support: shows(rungs.progress, 'rubric') ? await supportHint(userId) : null,
      },
      conversations: written && {
        count: written.conversations,
        days: shows(rungs.conversations, 'rubric') ? written.days : null,
      },
      receipt_id: read.receiptId,
    };
  };

  async function standingNow(userId: string) {
    const standing = (await standings([userId])).get(userId);
    return {
      level: standing?.level ?? 1,
      total_xp: standing?.total_xp ?? 0,
      current_streak: standing?.current_streak ?? 0,
    };
  }
}

const sumsOf = (done: readonly Done[]) => ({
  xp: Math.max(
    0,
    done.reduce((sum, { xp }) => sum + xp, 0),
  ),
  learning_seconds: done.reduce((sum, { seconds }) => sum + seconds, 0),
  active_days: done.filter(({ active }) => active).length,
});
