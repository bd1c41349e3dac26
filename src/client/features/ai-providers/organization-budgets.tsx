import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { toast } from '#client/ui/toast.ts';
import type { OrganizationBudget } from '#contract/ai-provider-shapes.ts';
import { useRemoveOrganizationBudget } from './budget-queries.ts';
import { OrganizationBudgetDialog } from './organization-budget-dialog.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useFormats } from './use-formats.ts';

/** Organizations that have a budget, by name, with what their members used of it. */
export function OrganizationBudgets({ organizations }: { organizations: readonly OrganizationBudget[] }) {
  const { t } = useTranslation('admin');
  const [edited, setEdited] = useState<OrganizationBudget | 'new' | null>(null);
  return (
    <div className="mt-8">
      <h3 className="font-semi">{t('budgets.organizations')}</h3>
      <p className="mt-1 max-w-[62ch] text-13 text-ink-3">
        {organizations.length === 0 && `${t('budgets.organizationsEmpty')} `}
        {t('budgets.organizationsText')}
      </p>
      {organizations.length > 0 && (
        <ul aria-label={t('budgets.organizations')} className="mt-2 border-t border-line">
          {organizations.map((budget) => (
            <Line key={budget.organization_id} budget={budget} onEdit={() => setEdited(budget)} />
          ))}
        </ul>
      )}
      <Button className="mt-3" onClick={() => setEdited('new')}>
        {t('budgets.organizationAdd')}
      </Button>
      {edited && <OrganizationBudgetDialog budget={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Line({ budget, onEdit }: { budget: OrganizationBudget; onEdit: () => void }) {
  const { t } = useTranslation('admin');
  const { number } = useFormats();
  const say = useFailureWords();
  const remove = useRemoveOrganizationBudget();
  const { organization_id: id, name, slug, monthly_tokens: tokens, used_tokens: used } = budget;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-40 font-medium wrap-anywhere">
        <bdi>{name}</bdi>{' '}
        <bdi dir="ltr" className="font-mono text-13 font-normal text-ink-3">
          {slug}
        </bdi>
      </span>
      <span className="tabular text-ink-2">
        {tokens === null
          ? t('budgets.usedOfNone', { used: number(used) })
          : t('budgets.usedOf', { used: number(used), tokens: number(tokens) })}
      </span>
      <Button variant="ghost" aria-label={t('budgets.setFor', { name })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        variant="ghost"
        busy={remove.isPending}
        aria-label={t('budgets.removeFor', { name })}
        onClick={() =>
          remove.mutate(id, {
            onSuccess: () => toast({ message: t('budgets.removeDone', { name }) }),
            onError: (error) => toast({ message: say(error) }),
          })
        }
      >
        {t('budgets.remove')}
      </Button>
    </li>
  );
}
