import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { ProviderForm } from './provider-form.ts';

interface CostFieldsProps {
  form: ProviderForm;
  error: string | undefined;
  set: (part: Partial<ProviderForm>) => void;
}

/** Two prices and their currency; what is wrong with them concerns all three. */
export function CostFields({ form, error, set }: CostFieldsProps) {
  const { t } = useTranslation('admin');
  const id = useId();
  const fields = [
    ['costInput', 'decimal'],
    ['costOutput', 'decimal'],
    ['currency', 'text'],
  ] as const;
  return (
    <fieldset aria-describedby={id}>
      <legend className="mb-1.5 text-13 font-medium">{t('form.cost')}</legend>
      <div className="grid grid-cols-3 gap-3">
        {fields.map(([name, inputMode]) => (
          <Field key={name} label={t(`form.${name}`)}>
            <TextInput
              dir="ltr"
              inputMode={inputMode}
              autoComplete="off"
              aria-invalid={error ? true : undefined}
              maxLength={name === 'currency' ? 3 : 20}
              value={form[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <p id={id} className={error ? 'mt-1.5 text-13 text-danger-ink' : 'mt-1.5 text-13 text-ink-3'}>
        {error ?? t('form.costHint')}
      </p>
    </fieldset>
  );
}
