import { useState } from 'react';
import { readWhole } from '#client/i18n/numbers.ts';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { FormDialog } from '#client/ui/form-dialog.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { LivePlan } from '#contract/live-shapes.ts';
import { useSetPlan } from './plan-queries.ts';

/** Whose plan it is; `new` asks for the short name of an organization. */
export type EditedPlan =
  | { kind: 'everyone'; plan: LivePlan }
  | { kind: 'organization'; id: string; name: string; plan: LivePlan }
  | { kind: 'new' };

/** The minutes of the longest month. */
const mostMinutes = 44_640;

/** Gives a plan: its name, and minutes a month. */
export function PlanDialog({ edited, onClose }: { edited: EditedPlan; onClose: () => void }) {
  const { t, language } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const known = edited.kind === 'new' ? null : edited.plan;
  const number = (value: number) => value.toLocaleString(regionalLocale(language));
  const [slug, setSlug] = useState('');
  const [plan, setPlan] = useState(known?.plan ?? '');
  const [minutes, setMinutes] = useState(known ? number(Math.floor(known.quota_seconds / 60)) : '');
  const [checked, setChecked] = useState(false);
  const save = useSetPlan();
  const value = readWhole(minutes);
  const isNumber = value !== null && !Number.isNaN(value) && value <= mostMinutes;
  const named = edited.kind === 'everyone' ? null : edited.kind === 'organization' ? edited.id : slug.trim();
  const whose = edited.kind === 'organization' ? `\u2068${edited.name}\u2069` : t('plans.everyone');

  const submit = () => {
    setChecked(true);
    if (!isNumber || named === '' || plan.trim() === '') return;
    save.mutate(
      { organization: named, plan: { plan: plan.trim(), quota_seconds: value * 60 } },
      {
        onSuccess: () => {
          toast({ message: t('plans.saved') });
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={edited.kind === 'new' ? t('plans.add') : t('plans.dialogTitle', { name: whose })}
      closeLabel={shell('close')}
      cancelLabel={shell('cancel')}
      sendLabel={t('save')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      {edited.kind === 'new' && (
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
      <Field label={t('plans.name')} error={checked && plan.trim() === '' ? t('plans.nameMissing') : undefined}>
        <TextInput
          dir="auto"
          maxLength={40}
          autoComplete="off"
          value={plan}
          onChange={(event) => setPlan(event.target.value)}
        />
      </Field>
      <Field
        label={t('plans.minutesLabel')}
        hint={t('plans.minutesHint')}
        error={
          checked && !isNumber
            ? t('plans.number', { most: number(mostMinutes) })
            : save.error
              ? (sentence(save.error) ?? t('unexpected'))
              : undefined
        }
      >
        <TextInput
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
