import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { useBudgets } from './budget-queries.ts';
import { BudgetsForm } from './budgets-form.tsx';
import { Loaded } from './loaded.tsx';
import { OrganizationBudgets } from './organization-budgets.tsx';
import { OwnBudgets } from './own-budgets.tsx';

/** How many tokens a month everybody may use, all together, organizations and single people. */
export function BudgetsSection() {
  const { t } = useTranslation('admin');
  const budgets = useBudgets();
  return (
    <Section title={t('budgets.title')}>
      <Loaded from={budgets} what={t('budgets.title')}>
        {(all) => (
          <>
            <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('budgets.text')}</p>
            <BudgetsForm key={JSON.stringify([all.user_monthly_tokens, all.server_monthly_tokens])} budgets={all} />
            <OrganizationBudgets organizations={all.organizations} />
            <OwnBudgets users={all.users} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
