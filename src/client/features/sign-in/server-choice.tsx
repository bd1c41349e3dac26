import { lazy, Suspense, useState } from 'react';
import { useSession } from '#client/session/use-session.ts';
import { returnHome } from './choose-server.ts';
import { ServerBox } from './server-box.tsx';

const ServerDialog = lazy(async () => ({ default: (await import('./server-dialog.tsx')).ServerDialog }));

/** Which server this sign-in is for, and the way to another one. */
export function ServerChoice() {
  const serverId = useSession((state) => state.serverId);
  const [open, setOpen] = useState(false);
  const home = serverId === 'home';
  return (
    <>
      <ServerBox
        home={home}
        host={home ? window.location.host : new URL(serverId).host}
        onPress={() => (home ? setOpen(true) : void returnHome())}
      />
      {open && (
        <Suspense>
          <ServerDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
