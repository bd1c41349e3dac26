import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { toast } from '#client/ui/toast.ts';
import type { UserBudget } from '#contract/ai-provider-shapes.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import { useRemoveUserBudget } from './budget-queries.ts';
import { useFailureWords } from './use-failure-words.ts';
import { useFormats } from './use-formats.ts';

/** People who have a budget of their own, by name. */
export function OwnBudgets({ users }: { users: readonly UserBudget[] }) {
  const { t } = useTranslation('admin');
  const [edited, setEdited] = useState<UserBudget | null>(null);
  return (
    <div className="mt-8">
      <h3 className="font-semi">{t('budgets.own')}</h3>
      <p className="mt-1 text-13 text-ink-3">
        {users.length === 0 && `${t('budgets.ownEmpty')} `}
        {t('budgets.ownText')}
      </p>
      {users.length > 0 && (
        <ul className="mt-2 border-t border-line">
          {users.map((user) => (
            <OwnBudget key={user.user_id} user={user} onEdit={() => setEdited(user)} />
          ))}
        </ul>
      )}
      {edited && (
        <BudgetDialog
          userId={edited.user_id}
          username={edited.username}
          tokens={edited.monthly_tokens}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

function OwnBudget({ user, onEdit }: { user: UserBudget; onEdit: () => void }) {
  const { t } = useTranslation('admin');
  const { number } = useFormats();
  const say = useFailureWords();
  const reset = useRemoveUserBudget();
  const { username: name, monthly_tokens: tokens } = user;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-40 font-medium wrap-anywhere">
        <bdi>{name}</bdi>
      </span>
      <span className="tabular text-ink-2">
        {tokens === null ? t('budgets.noLimit') : t('budgets.tokens', { tokens: number(tokens) })}
      </span>
      <Button variant="ghost" aria-label={t('budgets.setFor', { name })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        variant="ghost"
        busy={reset.isPending}
        aria-label={t('budgets.resetFor', { name })}
        onClick={() =>
          reset.mutate(user.user_id, {
            onSuccess: () => toast({ message: t('budgets.resetDone', { name }) }),
            onError: (error) => toast({ message: say(error) }),
          })
        }
      >
        {t('budgets.reset')}
      </Button>
    </li>
  );
}
