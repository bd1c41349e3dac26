import { useState } from 'react';
import { readWhole } from '#client/i18n/numbers.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { FormDialog } from '#client/ui/form-dialog.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { OrganizationBudget } from '#contract/ai-provider-shapes.ts';
import { useSetOrganizationBudget } from './budget-queries.ts';
import { TokensField } from './tokens-field.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useFormats } from './use-formats.ts';

interface OrganizationBudgetDialogProps {
  /** The one that is changed; null asks for the short name of an organization. */
  budget: OrganizationBudget | null;
  onClose: () => void;
}

/** Gives an organization a budget, or another one. */
export function OrganizationBudgetDialog({ budget, onClose }: OrganizationBudgetDialogProps) {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { number } = useFormats();
  const say = useFailureWords();
  const [slug, setSlug] = useState('');
  const [text, setText] = useState(() => (budget?.monthly_tokens == null ? '' : number(budget.monthly_tokens)));
  const [checked, setChecked] = useState(false);
  const save = useSetOrganizationBudget();
  const value = readWhole(text);
  const named = budget?.organization_id ?? slug.trim();

  const submit = () => {
    setChecked(true);
    if (Number.isNaN(value) || named === '') return;
    const onSuccess = ({ name }: OrganizationBudget) => {
      toast({ message: t('budgets.savedFor', { name }) });
      onClose();
    };
    save.mutate({ organization: named, tokens: value }, { onSuccess });
  };

  return (
    <FormDialog
      title={budget ? t('budgets.dialogTitle', { name: `\u2068${budget.name}\u2069` }) : t('budgets.organizationAdd')}
      closeLabel={shell('close')}
      cancelLabel={shell('cancel')}
      sendLabel={t('save')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      {!budget && (
        <Field
          label={t('budgets.slug')}
          hint={t('budgets.slugHint')}
          error={checked && named === '' ? t('budgets.slugMissing') : undefined}
        >
          <TextInput
            dir="ltr"
            face="mono"
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            value={slug}
            onChange={(event) => setSlug(event.target.value)}
          />
        </Field>
      )}
      <TokensField
        label={t('budgets.dialogLabel')}
        value={text}
        onChange={setText}
        error={checked && Number.isNaN(value) ? t('budgets.number') : save.error ? say(save.error) : undefined}
      />
    </FormDialog>
  );
}
