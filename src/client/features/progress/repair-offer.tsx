import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Notice } from '#client/ui/notice.tsx';
import type { StreakStatus } from '#contract/streak.ts';
import { useFormats } from './formats.ts';
import { wholeMinutes } from './time-band.ts';

/** A streak that ended and can be taken up again, with what that takes. Facts, and no hurry in the words. */
export function RepairOffer({ repair }: { repair: StreakStatus['repair'] }) {
  const { t } = useTranslation('progress');
  const { day } = useFormats();
  if (!repair) return null;
  return (
    <Notice
      className="mt-3"
      action={
        <ButtonLink size="sm" to="/chat">
          {t('repair.action')}
        </ButtonLink>
      }
    >
      {t('repair.text', {
        count: repair.streak,
        day: day(repair.missed_on),
        until: day(repair.until),
        minutes: wholeMinutes(repair.needs_seconds),
        xp: repair.needs_xp,
      })}
    </Notice>
  );
}
