import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Organization } from '#contract/organizations.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { useDeclareHoliday } from './holiday-queries.ts';
import { type CalendarEvent, readCalendar } from './read-calendar.ts';
import { useTeamOf, WhoRests } from './who-rests.tsx';

/** An event of the file, whether it is to be declared, and why it was refused. */
interface Offered extends CalendarEvent {
  wanted: boolean;
  refused: string | null;
}

/** Declares events of a calendar file as holidays: those that are ticked, one after the other. */
export function CalendarDialog({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const { days } = useFormats();
  const file = useId();
  const [offered, setOffered] = useState<readonly Offered[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const team = useTeamOf(organization, chosen);
  const declare = useDeclareHoliday(organization.id);
  const [busy, setBusy] = useState(false);
  const wanted = offered?.filter((one) => one.wanted) ?? [];

  const take = async (files: FileList | null) => {
    const [first] = files ?? [];
    if (!first) return;
    const today = new Date().toISOString().slice(0, 10);
    const events = readCalendar(await first.text()).filter((one) => one.ends_on >= today);
    setOffered(events.map((one) => ({ ...one, wanted: true, refused: null })));
  };
  const start = async () => {
    setBusy(true);
    const left: Offered[] = [];
    for (const one of offered ?? []) {
      if (!one.wanted) left.push(one);
      else {
        const { name, starts_on, ends_on } = one;
        try {
          await declare.mutateAsync({ name, starts_on, ends_on, team_id: team });
        } catch (error) {
          left.push({ ...one, refused: sentence(error) });
        }
      }
    }
    setBusy(false);
    if (left.some(({ refused }) => refused !== null)) setOffered(left);
    else onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      place="beside"
      title={t('holidays.import')}
      description={t('holidays.importText')}
      closeLabel={shell('close')}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {shell('cancel')}
          </Button>
          <Button variant="primary" busy={busy} disabled={wanted.length === 0} onClick={() => void start()}>
            {t('holidays.declareSome', { count: wanted.length })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <div className="grid gap-1.5">
          <label htmlFor={file} className="text-13 font-medium">
            {t('holidays.file')}
          </label>
          <input
            id={file}
            type="file"
            accept=".ics,text/calendar"
            onChange={(event) => void take(event.target.files)}
            className="min-w-0 rounded-surface border border-dashed border-line-strong px-4 py-6"
          />
        </div>
        <WhoRests organization={organization} value={chosen} onChange={setChosen} />
        {offered?.length === 0 && <p role="status">{t('holidays.none')}</p>}
        {offered && offered.length > 0 && (
          <ul aria-label={t('holidays.found')} className="grid gap-1">
            {offered.map((one, index) => (
              <li key={`${one.starts_on} ${one.name}`} className="border-b border-line py-1.5">
                <Checkbox
                  label={`${one.name} · ${days(one.starts_on, one.ends_on)}`}
                  checked={one.wanted}
                  disabled={busy}
                  onChange={({ target }) =>
                    setOffered(offered.map((old, n) => (n === index ? { ...old, wanted: target.checked } : old)))
                  }
                />
                {one.refused && (
                  <p role="alert" className="text-13 text-danger-ink">
                    {one.refused}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        {offered?.some(({ refused }) => refused) && <p className="text-13 text-ink-3">{t('holidays.again')}</p>}
      </div>
    </Dialog>
  );
}
