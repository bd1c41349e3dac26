import { useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Organization } from '#contract/organizations.ts';
import { Loaded } from '../loaded.tsx';
import { isAdmin } from '../may.ts';
import { useFormats } from '../use-formats.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { HolidayDialog } from './holiday-dialog.tsx';
import { holidayDeletes, useHolidays, useWithdrawHoliday } from './holiday-queries.ts';

/** Days on which streaks rest here: everybody sees theirs, administrators declare them, and managers for their team. */
export function HolidaysSection({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const { days } = useFormats();
  const { id, role } = organization;
  const list = useHolidays(id);
  const withdrawn = useStore(holidayDeletes.store);
  const { soon } = useWithdrawHoliday(id);
  const [open, setOpen] = useState<'one' | 'file' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={t('holidays.title')}>
      <p className="mt-3 max-w-[60ch] text-ink-3">{t('holidays.text')}</p>
      <Loaded from={list}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items).filter((one) => !withdrawn.has(one.id));
          if (shown.length === 0) return <p className="mt-3 text-ink-3">{t('holidays.empty')}</p>;
          return (
            <ul aria-label={t('holidays.title')} className="mt-2">
              {shown.map((one) => (
                <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
                  <span className="min-w-0 flex-1 basis-52">
                    <bdi className="font-medium">{one.name}</bdi>
                    <span className="block text-13 text-ink-3">
                      {days(one.starts_on, one.ends_on)} ·{' '}
                      {one.team_name ? <bdi>{one.team_name}</bdi> : t('holidays.whole')}
                    </span>
                  </span>
                  {(isAdmin(role) || (role === 'team_manager' && one.team_id !== null)) && (
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={t('holidays.withdrawOf', { name: one.name })}
                      onClick={() => soon(one)}
                    >
                      {t('holidays.withdraw')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('more')}</MoreButton>
      {role !== 'member' && (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button onClick={() => setOpen('one')}>{t('holidays.add')}</Button>
          <Button variant="ghost" onClick={() => setOpen('file')}>
            {t('holidays.import')}
          </Button>
        </div>
      )}
      {open === 'one' && <HolidayDialog organization={organization} onClose={close} />}
      {open === 'file' && <CalendarDialog organization={organization} onClose={close} />}
    </Section>
  );
}
