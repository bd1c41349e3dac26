import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';

interface DayRangeProps {
  /** UTC days; empty for any. */
  from: string;
  to: string;
  onChange: (part: { from: string } | { to: string }) => void;
}

/** From which day and up to which one, as two fields of the grid around it. */
export function DayRange({ from, to, onChange }: DayRangeProps) {
  const { t } = useTranslation('organizationAccess');
  return (
    <>
      <Field label={t('audit.from')}>
        <TextInput
          size="sm"
          type="date"
          max={to || undefined}
          value={from}
          onChange={({ target }) => onChange({ from: target.value })}
        />
      </Field>
      <Field label={t('audit.to')}>
        <TextInput
          size="sm"
          type="date"
          min={from || undefined}
          value={to}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </Field>
    </>
  );
}
