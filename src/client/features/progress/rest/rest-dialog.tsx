import { useState } from 'react';
import { useStore } from 'zustand';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { addDays } from '../calendar.ts';
import { useFormats } from '../formats.ts';
import { Loaded } from '../loaded.tsx';
import { BusyRests } from './busy-rests.tsx';
import { restDeletes, useDeclareRest, useRestDays, useTakeBackRest } from './rest-queries.ts';
import { RhythmField } from './rhythm-field.tsx';

export interface RestDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  today: string;
}

/** Days ahead that may be planned as a rest. */
const furthest = 60;

/** Chooses the rhythm of weeks, plans rests ahead and takes them back. */
export function RestDialog({ open, onOpenChange, today }: RestDialogProps) {
  const { t } = useTranslation('progressPage');
  const { t: shell } = useTranslation('shell');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('rest.title')}
      description={t('rest.text')}
      closeLabel={shell('close')}
      size="sm"
    >
      <RhythmField />
      <RestForm today={today} />
      <RestList today={today} />
    </Dialog>
  );
}

function RestForm({ today }: { today: string }) {
  const { t } = useTranslation('progressPage');
  const { day } = useFormats();
  const { sentence } = useErrorWords();
  const [date, setDate] = useState(addDays(today, 1));
  const [refused, setRefused] = useState<string>();
  const declare = useDeclareRest();
  const planned = useRestDays().data?.items ?? [];
  const [first, last] = [addDays(today, 1), addDays(today, furthest)];
  const error = refused ?? (declare.error ? sentence(declare.error) : undefined);

  const plan = () => {
    declare.reset();
    restDeletes.keep(date);
    if (date < first || date > last) return setRefused(t('rest.outside', { day: day(last) }));
    if (planned.some((one) => one.date === date)) return setRefused(t('rest.already'));
    setRefused(undefined);
    declare.mutate(date, { onSuccess: () => setDate((chosen) => (chosen < last ? addDays(chosen, 1) : chosen)) });
  };

  return (
    <>
      <form
        noValidate
        className="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          plan();
        }}
      >
        <Field label={t('rest.date')} error={error} className="flex-1">
          <TextInput
            type="date"
            min={first}
            max={last}
            value={date}
            onChange={({ target: { value } }) => {
              setRefused(undefined);
              setDate(value);
            }}
          />
        </Field>
        <Button type="submit" variant="primary" busy={declare.isPending} className="mt-[26px]">
          {t('rest.add')}
        </Button>
      </form>
      <BusyRests
        today={today}
        onChoose={(chosen) => {
          setRefused(undefined);
          setDate(chosen);
        }}
      />
    </>
  );
}

function RestList({ today }: { today: string }) {
  const { t } = useTranslation('progressPage');
  const { day } = useFormats();
  const rests = useRestDays();
  const takenBack = useStore(restDeletes.store);
  const takeBack = useTakeBackRest();
  return (
    <section aria-label={t('rest.planned')} className="mt-5">
      <h3 className="border-b border-line pb-2 text-13 font-medium text-ink-3">{t('rest.planned')}</h3>
      <Loaded from={rests} what={t('rest.what')} skeleton={<Skeleton className="mt-3 w-2/3" />}>
        {({ items }) => {
          const shown = items.filter((one) => !takenBack.has(one.date));
          if (shown.length === 0) return <p className="pt-3 text-ink-3">{t('rest.none')}</p>;
          return (
            <ul>
              {shown.map(({ date, holiday }) => (
                <li key={date} className="flex min-h-11 items-center justify-between gap-3 border-b border-line">
                  <span className="flex items-center gap-2.5">
                    <span aria-hidden="true" className="pattern-rest size-3 rounded-cell" />
                    <time dateTime={date}>{day(date)}</time>
                  </span>
                  {/* A rest that has begun stays. */}
                  {holiday === null && date > today && (
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={t('rest.takeBackOf', { day: day(date) })}
                      onClick={() => takeBack(date)}
                    >
                      {t('rest.takeBack')}
                    </Button>
                  )}
                  {holiday !== null && (
                    <span className="text-13 text-ink-3">{t('rest.holiday', { name: `\u2068${holiday}\u2069` })}</span>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
