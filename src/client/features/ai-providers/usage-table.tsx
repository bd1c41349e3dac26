import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import type { UsageReport } from '#contract/ai-provider-shapes.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import { useProviders } from './provider-queries.ts';
import { useFormats } from './use-formats.ts';

export type UsageView = 'provider' | 'model' | 'user';

type UserUsage = UsageReport['by_user'][number];
type Spent = Omit<UserUsage, 'user_id' | 'username' | 'budget_tokens'>;
interface Row extends Spent {
  key: string;
  name: string;
  /** Of a model: whose it is. */
  provider?: string;
  user?: UserUsage;
}

/** Who used how much of a month, most tokens first as the server orders them. */
export function UsageTable({ report, view }: { report: UsageReport; view: UsageView }) {
  const { t } = useTranslation('admin');
  const [edited, setEdited] = useState<UserUsage | null>(null);
  const nameOf = useProviderNames();
  return (
    <>
      <DataTable
        label={`${t('usage.title')}: ${t(`usage.views.${view}`)}`}
        columns={useColumns(view, setEdited)}
        rows={rowsOf(report, view, nameOf)}
        rowKey={({ key }) => key}
      />
      {edited && (
        <BudgetDialog
          userId={edited.user_id}
          username={edited.username}
          tokens={edited.budget_tokens}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function useColumns(view: UsageView, onEdit: (user: UserUsage) => void): Column<Row>[] {
  const { t } = useTranslation('admin');
  const { number, money } = useFormats();
  const count = (key: 'answers' | 'input' | 'output' | 'tokens', of: (row: Row) => number, from?: 'tablet') => ({
    key,
    header: t(`usage.columns.${key}`),
    align: 'end' as const,
    className: 'tabular whitespace-nowrap',
    ...(from && { from }),
    cell: (row: Row) => number(of(row)),
  });
  const ofModel: Column<Row> = {
    key: 'of',
    header: t('usage.columns.provider'),
    from: 'tablet',
    cell: ({ provider }) => <bdi>{provider}</bdi>,
  };
  const budget: Column<Row> = {
    key: 'budget',
    header: t('usage.columns.budget'),
    align: 'end',
    className: 'whitespace-nowrap',
    cell: ({ user }) =>
      user && (
        <Button
          variant="ghost"
          className="tabular"
          aria-label={`${t('budgets.setFor', { name: user.username })}: ${user.budget_tokens === null ? t('budgets.noLimit') : number(user.budget_tokens)}`}
          onClick={() => onEdit(user)}
        >
          {user.budget_tokens === null ? t('budgets.noLimit') : number(user.budget_tokens)}
        </Button>
      ),
  };
  return [
    {
      key: 'name',
      header: t(`usage.columns.${view}`),
      className: 'font-medium wrap-anywhere min-w-32',
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    ...(view === 'model' ? [ofModel] : []),
    count('answers', ({ answers }) => answers, 'tablet'),
    count('input', (row) => row.input_tokens, 'tablet'),
    count('output', (row) => row.output_tokens, 'tablet'),
    count('tokens', (row) => row.input_tokens + row.output_tokens),
    {
      key: 'cost',
      header: t('usage.columns.cost'),
      align: 'end',
      className: 'tabular whitespace-nowrap',
      cell: ({ costs }) =>
        costs.length > 0 ? costs.map(money).join(' + ') : <span className="text-ink-3">{t('usage.noCost')}</span>,
    },
    ...(view === 'user' ? [budget] : []),
  ];
}

/** Providers as learners read them; one that is gone keeps its short name. */
function useProviderNames(): (id: string) => string {
  const items = useProviders().data?.items;
  return (id) => items?.find((one) => one.id === id)?.name ?? id;
}

function rowsOf(report: UsageReport, view: UsageView, nameOf: (id: string) => string): Row[] {
  if (view === 'provider')
    return report.by_provider.map((row) => ({ ...row, key: row.provider, name: nameOf(row.provider) }));
  if (view === 'user') return report.by_user.map((user) => ({ ...user, key: user.user_id, name: user.username, user }));
  return report.by_model.map((row) => ({
    ...row,
    key: `${row.provider}/${row.model}`,
    name: row.model,
    provider: nameOf(row.provider),
  }));
}
