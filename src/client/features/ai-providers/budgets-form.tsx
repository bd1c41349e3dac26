import { useState } from 'react';
import { readWhole } from '#client/i18n/numbers.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { toast } from '#client/ui/toast.ts';
import type { Budgets } from '#contract/ai-provider-shapes.ts';
import { useSetBudgets } from './budget-queries.ts';
import { TokensField } from './tokens-field.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useFormats } from './use-formats.ts';

/** The budget of each learner and that of all together. */
export function BudgetsForm({ budgets }: { budgets: Budgets }) {
  const { t } = useTranslation('admin');
  const { number } = useFormats();
  const say = useFailureWords();
  const written = (tokens: number | null) => (tokens === null ? '' : number(tokens));
  const [user, setUser] = useState(() => written(budgets.user_monthly_tokens));
  const [server, setServer] = useState(() => written(budgets.server_monthly_tokens));
  const [checked, setChecked] = useState(false);
  const save = useSetBudgets();
  const wrong = (text: string) => (checked && Number.isNaN(readWhole(text)) ? t('budgets.number') : undefined);

  const submit = () => {
    setChecked(true);
    const [user_monthly_tokens, server_monthly_tokens] = [readWhole(user), readWhole(server)];
    if (Number.isNaN(user_monthly_tokens) || Number.isNaN(server_monthly_tokens)) return;
    save.mutate(
      { user_monthly_tokens, server_monthly_tokens },
      { onSuccess: () => toast({ message: t('budgets.saved') }) },
    );
  };

  return (
    <form
      noValidate
      className="grid max-w-[480px] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <TokensField label={t('budgets.user')} value={user} onChange={setUser} error={wrong(user)} />
      <TokensField
        label={t('budgets.server')}
        value={server}
        onChange={setServer}
        error={wrong(server) ?? (save.error ? say(save.error) : undefined)}
      />
      <div>
        <Button variant="primary" type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
