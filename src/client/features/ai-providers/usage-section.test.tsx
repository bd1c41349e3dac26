import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { aiProviders } from '#contract/ai-providers.ts';
import { BudgetsSection } from './budgets-section.tsx';
import { MyUsage } from './my-usage.tsx';
import { OrganizationUsage } from './organization-usage.tsx';
import { aReport, noBudgets } from './testing/facts.ts';
import { AdminServer } from './testing/server.ts';
import { UsageSection } from './usage-section.tsx';

let server: AdminServer;

beforeEach(() => {
  server = new AdminServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

test('the month is told by provider, by model and by learner, with tokens and cost', async () => {
  await show(server, <UsageSection />);
  await screen.findByRole('cell', { name: 'Our vLLM' });
  expect(cells(screen.getByRole('table', { name: 'Usage: Provider' }))).toEqual([
    ['Our vLLM', '31', '100,000', '20,000', '120,000', '$1.27'],
    ['Old box', '31', '20,000', '10,400', '30,400', 'Not known'],
  ]);
  expect(screen.getByText('Together: 150,400 tokens in 31 answers, $1.27')).toBeTruthy();
  expect(screen.getByText(/The tokens of 2 answers were counted/)).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Model' }));
  expect(cells(screen.getByRole('table', { name: 'Usage: Model' }))[0]?.slice(0, 2)).toEqual(['qwen3-32b', 'Our vLLM']);
  await userEvent.click(screen.getByRole('radio', { name: 'Learner' }));
  expect(cells(screen.getByRole('table', { name: 'Usage: Learner' }))[0]?.at(-1)).toBe('500,000');
});

test('another month is asked for, and one without answers says so', async () => {
  server.give(aiProviders.usage, ({ query }) =>
    query === '?month=2026-09' ? aReport({ month: '2026-09', total: { ...aReport().total, answers: 0 } }) : aReport(),
  );
  await show(server, <UsageSection />);
  await screen.findByRole('table');
  const month = screen.getByLabelText('Month') as HTMLSelectElement;
  expect(month.selectedOptions[0]?.textContent).toBe('October 2026');
  await userEvent.selectOptions(month, 'September 2026');
  expect(await screen.findByText('Nobody was answered by a provider in this month.')).toBeTruthy();
});

test('a learner gets a budget of their own from the table', async () => {
  server.give(aiProviders.setUserBudget, { user_id: 'u-mina', username: 'mina', monthly_tokens: 750_000 });
  await show(server, <UsageSection />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Learner' }));
  await userEvent.click(screen.getByRole('button', { name: /Set the budget of mina/ }));
  const tokens = screen.getByLabelText('Tokens a month');
  await userEvent.clear(tokens);
  await userEvent.type(tokens, 'many');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Enter a whole number, for example 500,000.')).toBeTruthy();
  await userEvent.clear(tokens);
  await userEvent.type(tokens, '750,000');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.bodies(aiProviders.setUserBudget)).toEqual([{ monthly_tokens: 750_000 }]);
});

test('the budgets of all are saved; an empty field is no limit', async () => {
  server.give(aiProviders.budgets, { ...noBudgets, user_monthly_tokens: 500_000 });
  server.give(aiProviders.setBudgets, noBudgets);
  await show(server, <BudgetsSection />);
  const user = (await screen.findByLabelText('For each learner')) as HTMLInputElement;
  expect(user.value).toBe('500,000');
  await userEvent.clear(user);
  await userEvent.type(screen.getByLabelText('For the whole server'), '9000000');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.bodies(aiProviders.setBudgets)).toEqual([
      { user_monthly_tokens: null, server_monthly_tokens: 9_000_000 },
    ]),
  );
});

test('who has a budget of their own is listed and can get that of all again', async () => {
  server.give(aiProviders.budgets, {
    ...noBudgets,
    users: [{ user_id: 'u-mina', username: 'mina', monthly_tokens: null }],
  });
  server.give(aiProviders.removeUserBudget, undefined);
  await show(server, <BudgetsSection />);
  expect(await screen.findByText('No limit')).toBeTruthy();
  server.give(aiProviders.budgets, noBudgets);
  await userEvent.click(screen.getByRole('button', { name: 'Give mina the budget of all again' }));
  await waitFor(() => expect(screen.queryByText('mina')).toBeNull());
  expect(server.asked.at(-2)?.path).toBe('/api/admin/ai-providers/budgets/u-mina');
});

const mine = {
  month: '2026-10',
  answers: 12,
  input_tokens: 100_000,
  output_tokens: 20_000,
  used_tokens: 120_000,
  budget_tokens: 500_000,
  remaining_tokens: 380_000,
  exhausted: false,
  organization: null,
  renews_at: '2026-11-01T00:00:00Z',
};

test('a learner sees their own use where there is a budget', async () => {
  server.give(aiProviders.myUsage, mine);
  await show(server, <MyUsage />);
  expect(await screen.findByText('This month: 120,000 of 500,000 tokens')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('120000');
});

test('without a budget there is nothing to see, unless that of the server is used up', async () => {
  server.give(aiProviders.myUsage, { ...mine, budget_tokens: null, remaining_tokens: null });
  const { container, unmount } = await show(server, <MyUsage />);
  await waitFor(() => expect(server.asked.some(({ path }) => path === '/api/core/usage')).toBe(true));
  expect(container.textContent).toBe('');
  unmount();
  server.give(aiProviders.myUsage, { ...mine, budget_tokens: null, remaining_tokens: null, exhausted: true });
  await show(server, <MyUsage />);
  expect(await screen.findByText(/Only the study guide answers until/)).toBeTruthy();
});

const riverside = {
  ...{ organization_id: 'o-river', name: 'Riverside', slug: 'riverside' },
  ...{ monthly_tokens: 9_000, used_tokens: 4_500 },
};

test('an organization gets a budget by its short name, is listed with what is used, and loses it again', async () => {
  server.give(aiProviders.setOrganizationBudget, riverside);
  server.give(aiProviders.removeOrganizationBudget, undefined);
  await show(server, <BudgetsSection />);
  await userEvent.click(await screen.findByRole('button', { name: 'Set the budget of an organization' }));
  await userEvent.type(screen.getByLabelText('Tokens a month'), '9,000');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Enter the short name.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Short name of the organization'), 'riverside');
  server.give(aiProviders.budgets, { ...noBudgets, organizations: [riverside] });
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('4,500 of 9,000 tokens used this month')).toBeTruthy();
  expect(server.bodies(aiProviders.setOrganizationBudget)).toEqual([{ monthly_tokens: 9_000 }]);
  server.give(aiProviders.budgets, noBudgets);
  await userEvent.click(screen.getByRole('button', { name: 'Remove the budget of Riverside' }));
  expect(await screen.findByText(/No organization has one yet/)).toBeTruthy();
});

test('an organization that is not there is told in the dialog', async () => {
  server.refuse(aiProviders.setOrganizationBudget, {
    ...{ status: 404, error: 'not_found', message: 'There is no such organization.' },
  });
  await show(server, <BudgetsSection />);
  await userEvent.click(await screen.findByRole('button', { name: 'Set the budget of an organization' }));
  await userEvent.type(screen.getByLabelText('Short name of the organization'), 'nowhere');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('There is no such organization.')).toBeTruthy();
});

test('a member sees what is used of the organization that pays, and its administrators see the same', async () => {
  const organization = {
    ...{ organization_id: 'o-river', name: 'Riverside', used_tokens: 9_000, budget_tokens: 9_000, exhausted: true },
  };
  server.give(aiProviders.myUsage, { ...mine, budget_tokens: null, exhausted: true, organization });
  const { unmount } = await show(server, <MyUsage />);
  expect(await screen.findByText('This month: 9,000 of 9,000 tokens')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Riverside' })).toBeTruthy();
  expect(screen.getByText(/Only the study guide answers until/)).toBeTruthy();
  unmount();
  const { organization: _, ...used } = mine;
  server.give(aiProviders.organizationUsage, { ...used, exhausted: true, budget_tokens: 120_000, remaining_tokens: 0 });
  await show(server, <OrganizationUsage orgId="o-river" />);
  expect(await screen.findByText('This month: 120,000 of 120,000 tokens')).toBeTruthy();
  expect(screen.getByText(/members are answered by the study guide alone/)).toBeTruthy();
});
