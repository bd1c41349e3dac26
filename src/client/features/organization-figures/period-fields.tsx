import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { type Length, lastDays, lengths, type Period, typedPeriod } from './period.ts';

interface PeriodFieldsProps {
  today: string;
  period: Period;
  onChange: (period: Period) => void;
}

/** The last days, or two days of one's own; what is no period is said, and the one before stays in sight. */
export function PeriodFields({ today, period, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('organizationFigures');
  const [length, setLength] = useState<Length>('30');
  const [typed, setTyped] = useState({ from: period.start_date, to: period.end_date });
  const choose = (next: Length) => {
    setLength(next);
    if (next === 'own') setTyped({ from: period.start_date, to: period.end_date });
    else onChange(lastDays(Number(next), today));
  };
  const type = (next: typeof typed) => {
    setTyped(next);
    const valid = typedPeriod(next.from, next.to);
    if (valid) onChange(valid);
  };
  const isOdd = length === 'own' && !typedPeriod(typed.from, typed.to);
  return (
    <>
      <Field label={t('period.label')} className="w-44 max-tablet:w-full">
        <Select size="sm" value={length} onChange={(event) => choose(event.target.value as Length)}>
          {lengths.map((one) => (
            <option key={one} value={one}>
              {one === 'own' ? t('period.own') : t('period.days', { count: Number(one) })}
            </option>
          ))}
        </Select>
      </Field>
      {length === 'own' && (
        <>
          <Field label={t('period.from')} error={isOdd && t('period.odd')}>
            <TextInput
              size="sm"
              type="date"
              max={today}
              value={typed.from}
              onChange={(event) => type({ ...typed, from: event.target.value })}
            />
          </Field>
          <Field label={t('period.to')}>
            <TextInput
              size="sm"
              type="date"
              max={today}
              value={typed.to}
              onChange={(event) => type({ ...typed, to: event.target.value })}
            />
          </Field>
        </>
      )}
    </>
  );
}
