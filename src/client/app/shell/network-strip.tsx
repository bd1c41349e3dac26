import CloudOff from 'lucide-react/icons/cloud-off';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useOnline } from '#client/session/use-online.ts';
import { useSession } from '#client/session/use-session.ts';
import { Strip } from '#client/ui/strip.tsx';

/** One quiet line while the network or the server is away. */
export function NetworkStrip() {
  const { t } = useTranslation();
  const online = useOnline();
  const status = useSession((state) => state.status);
  if (!online || status === 'offline') return <Strip icon={CloudOff}>{t('network.offline')}</Strip>;
  if (status === 'stale') return <Strip icon={CloudOff}>{t('network.stale')}</Strip>;
  return null;
}
