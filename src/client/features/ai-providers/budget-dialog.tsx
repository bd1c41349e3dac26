import { useState } from 'react';
import { readWhole } from '#client/i18n/numbers.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { FormDialog } from '#client/ui/form-dialog.tsx';
import { toast } from '#client/ui/toast.ts';
import { useSetUserBudget } from './budget-queries.ts';
import { TokensField } from './tokens-field.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useFormats } from './use-formats.ts';

interface BudgetDialogProps {
  userId: string;
  username: string;
  /** The budget that holds now; null is no limit. */
  tokens: number | null;
  onClose: () => void;
}

/** Gives one person a budget of their own. */
export function BudgetDialog({ userId, username: name, tokens, onClose }: BudgetDialogProps) {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { number } = useFormats();
  const say = useFailureWords();
  const [text, setText] = useState(() => (tokens === null ? '' : number(tokens)));
  const [checked, setChecked] = useState(false);
  const save = useSetUserBudget();
  const value = readWhole(text);
  const wrong = checked && Number.isNaN(value) ? t('budgets.number') : undefined;

  const submit = () => {
    setChecked(true);
    if (Number.isNaN(value)) return;
    const onSuccess = () => {
      toast({ message: t('budgets.savedFor', { name }) });
      onClose();
    };
    save.mutate({ userId, tokens: value }, { onSuccess });
  };

  return (
    <FormDialog
      title={t('budgets.dialogTitle', { name: `\u2068${name}\u2069` })}
      closeLabel={shell('close')}
      cancelLabel={shell('cancel')}
      sendLabel={t('save')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <TokensField
        label={t('budgets.dialogLabel')}
        value={text}
        onChange={setText}
        error={wrong ?? (save.error ? say(save.error) : undefined)}
      />
    </FormDialog>
  );
}
