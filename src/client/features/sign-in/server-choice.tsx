import { lazy, Suspense, useState } from 'react';
import { useSession } from '#client/session/use-session.ts';
import { ownServerId, returnHome } from './choose-server.ts';
import { ServerBox } from './server-box.tsx';

const ServerDialog = lazy(async () => ({ default: (await import('./server-dialog.tsx')).ServerDialog }));

/** Which server this sign-in is for, and the way to another one. */
export function ServerChoice() {
  const serverId = useSession((state) => state.serverId);
  const [open, setOpen] = useState(false);
  const own = serverId === ownServerId(import.meta.env.VITE_XENTREE_URL);
  return (
    <>
      <ServerBox
        own={own}
        host={serverId === 'home' ? window.location.host : new URL(serverId).host}
        onPress={() => (own ? setOpen(true) : void returnHome())}
      />
      {open && (
        <Suspense>
          <ServerDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
