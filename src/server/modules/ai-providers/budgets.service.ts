import type { Budgets, MyUsage, UsageReport, UserBudget } from '#contract/ai-provider-shapes.ts';
import type { Usage } from '#contract/chat.ts';
import { isBot } from '#server/ai/bots.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import * as budgets from './budgets.repository.ts';
import { dayInWords, monthOf, nextMonth } from './month.ts';
import {
  addOrganizationUsage,
  listOrganizationBudgets,
  lockPayer,
  payerOf,
} from './organization-budgets.repository.ts';
import { isExhausted, organizationBudgetView, payerView } from './organization-budgets.service.ts';
import { readSettings, writeBudgets } from './providers.repository.ts';
import { groupsOf, sumOf } from './report.ts';
import * as ledger from './usage.repository.ts';

/** An answer that ended, however it ended. */
export interface Used {
  userId: string;
  provider: string;
  model: string;
  /** As the provider counted; null where it did not. */
  usage: Usage | null;
  /** What it was asked and what it wrote: counted where the provider did not. */
  asked: string;
  written: string;
  at: Date;
}

/** Tokens: who may use how many, and who used them. */
export interface Spending {
  /** Refuses with `token_budget_exceeded` where nothing is left for this person: of their budget, their organization's, or the server's. */
  require(userId: string): Promise<void>;
  /** Books an answer in the transaction that stores it: for the person, and for the organization that pays for them then. */
  book(tx: Db, used: Used): Promise<void>;
  mine(userId: string): Promise<MyUsage>;
  report(month?: string): Promise<UsageReport>;
  budgets(): Promise<Budgets>;
  setBudgets(all: Omit<Budgets, 'users' | 'organizations'>): Promise<Budgets>;
  setUserBudget(userId: string, monthlyTokens: number | null): Promise<UserBudget>;
  removeUserBudget(userId: string): Promise<void>;
}

/** It costs nothing, and a bot costs whoever has connected it. */
const guide = 'study-guide';

export function createSpending(db: Db, clock: Clock): Spending {
  async function standing(userId: string) {
    const now = clock();
    const month = monthOf(now);
    const [settings, own] = [await readSettings(db), await budgets.findUserBudget(db, userId)];
    const used = await ledger.usageOf(db, userId, month);
    const payer = await payerOf(db, userId, month, now);
    const budget = own ? own.monthlyTokens : settings.userMonthlyTokens;
    const ofAll = settings.serverMonthlyTokens;
    return {
      now,
      month,
      used,
      budget,
      payer,
      shared: payer !== undefined && isExhausted(payer),
      personal: budget !== null && used.inputTokens + used.outputTokens >= budget,
      together: ofAll !== null && (await ledger.tokensOfAll(db, month)) >= ofAll,
    };
  }

  async function all(): Promise<Budgets> {
    const [settings, users] = [await readSettings(db), await budgets.listUserBudgets(db)];
    const organizations = await listOrganizationBudgets(db, monthOf(clock()));
    return {
      user_monthly_tokens: settings.userMonthlyTokens,
      server_monthly_tokens: settings.serverMonthlyTokens,
      users: users.map((row) => ({ user_id: row.userId, username: row.username, monthly_tokens: row.monthlyTokens })),
      organizations: organizations.map(organizationBudgetView),
    };
  }

  return {
    async require(userId) {
      const { now, personal, shared, payer, together } = await standing(userId);
      if (!personal && !shared && !together) return;
      const renews = nextMonth(now);
      const ofOrganization = !personal && shared && payer;
      const whose = personal ? 'Your tokens' : `The tokens of ${ofOrganization ? payer.name : 'this server'}`;
      throw new AppError(
        'token_budget_exceeded',
        `${whose} for this month are used up. They begin anew on ${dayInWords(renews)}; until then the study guide still answers.`,
        { renews_at: renews.toISOString(), ...(ofOrganization && { organization_id: payer.id }) },
      );
    },

    async book(tx, { userId, provider, model, usage, asked, written, at }) {
      if (provider === guide || isBot(provider)) return;
      const input = usage?.input_tokens ?? estimate(asked);
      const output = usage?.output_tokens ?? estimate(written);
      const prices = await ledger.pricesOf(tx, provider);
      const month = monthOf(at);
      const priced = prices?.currency != null;
      await ledger.addUsage(tx, {
        ...{ tenantId: userId, month, provider, model },
        currency: prices?.currency ?? '',
        answers: 1,
        estimated: usage === null ? 1 : 0,
        inputTokens: input,
        outputTokens: output,
        cost: priced ? (input * (prices.input ?? 0) + output * (prices.output ?? 0)) / 1_000_000 : 0,
      });
      const payer = await lockPayer(tx, userId, at);
      if (payer === undefined) return;
      await addOrganizationUsage(tx, { tenantId: payer, month, inputTokens: input, outputTokens: output });
    },

    async mine(userId) {
      const { now, month, used, budget, payer, personal, shared, together } = await standing(userId);
      const usedTokens = used.inputTokens + used.outputTokens;
      return {
        month,
        answers: used.answers,
        input_tokens: used.inputTokens,
        output_tokens: used.outputTokens,
        used_tokens: usedTokens,
        budget_tokens: budget,
        remaining_tokens: budget === null ? null : Math.max(0, budget - usedTokens),
        exhausted: personal || shared || together,
        organization: payer ? payerView(payer) : null,
        renews_at: nextMonth(now).toISOString(),
      };
    },

    async report(month = monthOf(clock())) {
      const rows = await ledger.usageOfMonth(db, month);
      const { user_monthly_tokens: usual, users } = await all();
      const own = new Map(users.map((row) => [row.user_id, row.monthly_tokens]));
      return {
        month,
        total: sumOf(rows),
        by_provider: groupsOf(rows, ({ provider }) => ({ provider })),
        by_model: groupsOf(rows, ({ provider, model }) => ({ provider, model })),
        by_user: groupsOf(rows, ({ tenantId, username }) => ({ user_id: tenantId, username })).map((sum) => ({
          ...sum,
          budget_tokens: own.has(sum.user_id) ? (own.get(sum.user_id) ?? null) : usual,
        })),
      };
    },

    budgets: all,

    async setBudgets({ user_monthly_tokens, server_monthly_tokens }) {
      await writeBudgets(db, { userMonthlyTokens: user_monthly_tokens, serverMonthlyTokens: server_monthly_tokens });
      return all();
    },

    async setUserBudget(userId, monthlyTokens) {
      const username = await budgets.usernameOf(db, userId);
      if (username === undefined) throw notFound('user');
      await budgets.writeUserBudget(db, userId, monthlyTokens, clock());
      return { user_id: userId, username, monthly_tokens: monthlyTokens };
    },

    async removeUserBudget(userId) {
      if (!(await budgets.deleteUserBudget(db, userId))) throw notFound('budget');
    },
  };
}

/** A token is some four bytes of text; a word of Persian is two or three tokens, as in the tables of the vendors. */
function estimate(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / 4);
}
