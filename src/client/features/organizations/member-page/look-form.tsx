import { type FormEvent, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextInput } from '#client/ui/text-input.tsx';

const lengths = [28, 91, 364] as const;
const shortest = 3;
/** The server wants a reason from everybody; of a look at oneself none is kept. */
const ownReason = 'self';

interface LookFormProps {
  /** Is it oneself? Then there is no reason to give. */
  own: boolean;
  busy: boolean;
  error: string | null;
  onLook: (asked: { reason: string; days: number }) => void;
}

/** Why somebody looks, and at which time: before anything is shown, because the member reads it. */
export function LookForm({ own, busy, error, onLook }: LookFormProps) {
  const { t } = useTranslation('organizations');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<number>(lengths[0]);
  const [tried, setTried] = useState(false);
  const given = own ? ownReason : reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (given.length >= shortest && !busy) onLook({ reason: given, days });
  };
  return (
    <form noValidate onSubmit={submit} className="grid max-w-[480px] gap-5">
      <p className="text-ink-3">{t(own ? 'member.ownText' : 'member.whyText')}</p>
      {!own && (
        <Field
          label={t('member.why')}
          hint={t('member.whyHint')}
          error={tried && given.length < shortest ? t('member.whyWrong') : undefined}
        >
          <TextInput value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      <Field label={t('member.period')}>
        <Select value={String(days)} onChange={(event) => setDays(Number(event.target.value))}>
          {lengths.map((count) => (
            <option key={count} value={count}>
              {t('member.last', { count })}
            </option>
          ))}
        </Select>
      </Field>
      {error && (
        <p role="alert" className="text-13 text-danger-ink">
          {error}
        </p>
      )}
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('member.look')}
      </Button>
    </form>
  );
}
