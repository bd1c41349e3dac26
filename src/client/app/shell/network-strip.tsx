import CloudOff from 'lucide-react/icons/cloud-off';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { Strip } from '#client/ui/strip.tsx';

/** One quiet line while the network or the server is away. */
export function NetworkStrip() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const status = useSession((state) => state.status);
  if (!online || status === 'offline') return <Strip icon={CloudOff}>{t('network.offline')}</Strip>;
  if (status === 'stale') return <Strip icon={CloudOff}>{t('network.stale')}</Strip>;
  return null;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
