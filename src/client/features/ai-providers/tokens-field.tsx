import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';

interface TokensFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** A number of tokens a month; empty is no limit. */
export function TokensField({ label, value, onChange, error }: TokensFieldProps) {
  const { t } = useTranslation('admin');
  return (
    <Field label={label} hint={t('budgets.hint')} error={error}>
      <TextInput
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
