import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useConnectors, useDriveTimes } from './connector-queries.ts';
import { type Drive, joinedDrives } from './drives.ts';
import { useMoments } from './use-moments.ts';

/** When the person usually drives: an audio lesson fits there. Nothing without a car that is connected. */
export function DriveHints({ onUse }: { onUse: (drive: Drive) => void }) {
  const { t, language } = useTranslation('connectors');
  const { number } = useMoments();
  const own = useConnectors().data?.some(({ kind, organization }) => kind === 'xee' && organization === null) === true;
  const times = useDriveTimes(own).data;
  if (!times) return null;
  if (!times.granted) return <p className="text-13 text-ink-3">{t('plan.noTrips')}</p>;
  const name = new Intl.DateTimeFormat(regionalLocale(language), { weekday: 'short', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  const day = (weekday: number) => name.format(new Date(Date.UTC(1970, 0, 4 + weekday)));
  return (
    <ul className="grid gap-2" aria-label={t('plan.drives')}>
      {joinedDrives(times.windows).map((drive) => {
        const { first, last, starts, minutes } = drive;
        const days = first === last ? day(first) : `${day(first)}–${day(last)}`;
        return (
          <li key={`${first}-${starts}`} className="flex flex-wrap items-center justify-between gap-2 text-13">
            <span>{t('plan.drive', { days, starts: `\u2066${starts}\u2069`, minutes: number(minutes) })}</span>
            <Button size="sm" type="button" onClick={() => onUse(drive)}>
              {t('plan.useDrive')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
