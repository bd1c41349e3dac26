import AudioLines from 'lucide-react/icons/audio-lines';
import CloudOff from 'lucide-react/icons/cloud-off';
import Hourglass from 'lucide-react/icons/hourglass';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Strip } from '#client/ui/strip.tsx';
import type { Talk } from '../talk/talk.ts';

/** What a learner has to know of the connection and of the time: quietly, and only when it matters. */
export function LinkStrip({ talk }: { talk: Talk }) {
  const { t } = useTranslation('live');
  const { link, pending, endsSoon, complaint, speech } = talk;
  return (
    <>
      {link === 'waiting' && (
        <Strip icon={CloudOff}>
          {t('room.lost')} {pending.length > 0 && t('room.waiting', { count: pending.length })}
        </Strip>
      )}
      {speech.why && link !== 'over' && <Strip icon={AudioLines}>{t(`room.speech.${speech.why}`)}</Strip>}
      {endsSoon && <Strip icon={Hourglass}>{t('room.endsSoon')}</Strip>}
      {complaint && link !== 'over' && (
        <Strip icon={CloudOff}>{t('room.complaint', { message: complaint.message })}</Strip>
      )}
    </>
  );
}
