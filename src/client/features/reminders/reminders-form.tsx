import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { ReminderSettings, Reminders } from '#contract/reminders.ts';
import { useSetReminders } from './reminder-queries.ts';

const zones = Intl.supportedValuesOf('timeZone');
const weekdays = [0, 1, 2, 3, 4, 5, 6];
const ways = ['in_app', 'email'] as const;

/** A day of the week by its number; 4 January 1970 was a Sunday. */
const dayName = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + day)));

const withOrWithout = <T,>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);

/** What is wished for, kept together when it is saved. */
export function RemindersForm({ reminders }: { reminders: Reminders }) {
  const { t, language } = useTranslation('reminders');
  const { sentence } = useErrorWords();
  const save = useSetReminders();
  const { email_possible: canMail, next_at: nextAt, due: _, ...saved } = reminders;
  const [wish, setWish] = useState<ReminderSettings>(saved);
  const put = (part: Partial<ReminderSettings>) => setWish((now) => ({ ...now, ...part }));
  const missing = wish.days.length === 0 ? t('noDay') : wish.channels.length === 0 ? t('noWay') : null;
  const next = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });

  return (
    <form
      noValidate
      className="grid max-w-[480px] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) save.mutate(wish, { onSuccess: () => toast({ message: t('saved') }) });
      }}
    >
      <Switch
        layout="row"
        label={t('enabled')}
        hint={t('enabledHint')}
        checked={wish.enabled}
        onChange={(enabled) => put({ enabled })}
      />
      <Field label={t('time')}>
        <TextInput
          type="time"
          required
          value={wish.time}
          onChange={(event) => event.target.value !== '' && put({ time: event.target.value })}
        />
      </Field>
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-13 font-medium">{t('days')}</legend>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={dayName(day, language)}
            checked={wish.days.includes(day)}
            onChange={(event) => put({ days: withOrWithout(wish.days, day, event.target.checked) })}
          />
        ))}
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-13 font-medium">{t('channels')}</legend>
        {ways.map((way) => (
          <Checkbox
            key={way}
            label={t(`channel.${way}`)}
            hint={way === 'email' && !canMail ? t('noMails') : t(`channelHint.${way}`)}
            disabled={way === 'email' && !canMail && !wish.channels.includes('email')}
            checked={wish.channels.includes(way)}
            onChange={(event) => put({ channels: withOrWithout(wish.channels, way, event.target.checked) })}
          />
        ))}
      </fieldset>
      <Field label={t('timezone')}>
        <Select
          value={wish.timezone ?? ''}
          onChange={(event) => put({ timezone: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{t('ofProfile')}</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </Select>
      </Field>
      {missing !== null && <p className="text-13 text-ink-3">{missing}</p>}
      {save.error && (
        <Notice tone="danger" role="alert">
          {sentence(save.error) ?? save.error.message}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
        {nextAt !== null && (
          <p className="text-13 text-ink-3">{t('next', { moment: next.format(new Date(nextAt)) })}</p>
        )}
      </div>
    </form>
  );
}
