import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Section } from '#client/ui/section.tsx';
import { useReminders } from './reminder-queries.ts';
import { RemindersForm } from './reminders-form.tsx';

/** When one is reminded to study, and how. */
export function RemindersSection() {
  const { t } = useTranslation('reminders');
  const reminders = useReminders();
  return (
    <Section title={t('title')}>
      <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('text')}</p>
      <LoadedPart area="reminders" from={reminders} what={t('what')}>
        {(data) => <RemindersForm reminders={data} />}
      </LoadedPart>
    </Section>
  );
}
