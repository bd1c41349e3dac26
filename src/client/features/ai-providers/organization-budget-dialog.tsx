import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { OrganizationBudget } from '#contract/ai-provider-shapes.ts';
import { useSetOrganizationBudget } from './budget-queries.ts';
import { readWhole } from './numbers.ts';
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
  const formId = useId();
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
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={budget ? t('budgets.dialogTitle', { name: `\u2068${budget.name}\u2069` }) : t('budgets.organizationAdd')}
      closeLabel={shell('close')}
      size="sm"
      actions={
        <FormActions form={formId} cancelLabel={shell('cancel')} onCancel={onClose} busy={save.isPending}>
          {t('save')}
        </FormActions>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
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
      </form>
    </Dialog>
  );
}
