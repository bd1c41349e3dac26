import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { useLateCode } from '#client/ui/use-late-code.ts';
import { ownServerId, returnHome } from './choose-server.ts';
import { ServerBox } from './server-box.tsx';

const loadDialog = async () => (await import('./server-dialog.tsx')).ServerDialog;

/** Which server this sign-in is for, and the way to another one. */
export function ServerChoice() {
  const { t } = useTranslation('auth');
  const serverId = useSession((state) => state.serverId);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const own = serverId === ownServerId(import.meta.env.VITE_XENTREE_URL);
  // There are no toasts at the door.
  const ServerDialog = useLateCode(loadDialog, open, () => {
    setOpen(false);
    setFailed(true);
  });
  const choose = () => {
    setFailed(false);
    setOpen(true);
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
      {open && ServerDialog && <ServerDialog onClose={() => setOpen(false)} />}
    </>
  );
}
