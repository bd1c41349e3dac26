import { type ReactNode, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { ownServerId, returnHome } from './choose-server.ts';
import { ServerBox } from './server-box.tsx';

type Dialog = (props: { onClose: () => void }) => ReactNode;

/** Which server this sign-in is for, and the way to another one. */
export function ServerChoice() {
  const { t } = useTranslation('auth');
  const serverId = useSession((state) => state.serverId);
  const [ServerDialog, setDialog] = useState<Dialog | null>(null);
  const [failed, setFailed] = useState(false);
  const own = serverId === ownServerId(import.meta.env.VITE_XENTREE_URL);
  const choose = () => {
    setFailed(false);
    // There are no toasts at the door, and what most never open does not come with it.
    import('./server-dialog.tsx').then(
      (part) => setDialog(() => part.ServerDialog),
      () => setFailed(true),
    );
  };
  return (
    <>
      <ServerBox
        own={own}
        host={serverId === 'home' ? window.location.host : new URL(serverId).host}
        onPress={() => (own ? choose() : void returnHome())}
      />
      {failed && (
        <p role="alert" className="mt-2 text-13 text-danger-ink">
          {t('failed')}
        </p>
      )}
      {ServerDialog && <ServerDialog onClose={() => setDialog(null)} />}
    </>
  );
}
