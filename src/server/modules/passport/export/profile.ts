import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import * as account from '../account.repository.ts';

/** All that is of the account itself, and of others who have to do with it: the one file that an import does not bring back whole. */
export async function readProfile(tx: Db, userId: string): Promise<Record<string, unknown>> {
  const user = await account.findAccount(tx, userId);
  if (!user) throw notFound('user');
  return {
    account: {
      id: user.id,
      username: user.username,
      email: user.email,
      role: user.role,
      created_at: user.createdAt,
      avatar_url: user.avatarUrl,
      public_profile: user.publicProfile,
    },
    settings: {
      language: user.language,
      timezone: user.timezone,
      day_starts_at: user.dayStartsAt,
      full_name: user.fullName,
    },
    memberships: await account.listMemberships(tx, userId),
    sharing: await account.listSharing(tx, userId),
    access_receipts: await account.listReceipts(tx, userId),
    reviews_of_english: await account.listWorkReviews(tx, userId),
    shared_documents: await account.listShared(tx, userId),
    unanswered_searches: await account.listUnanswered(tx, userId),
    ai_usage: await account.listUsage(tx, userId),
    ai_budget: (await account.findBudget(tx, userId)) ?? null,
  };
}
