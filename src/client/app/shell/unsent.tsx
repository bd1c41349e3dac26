import { type ComponentType, useEffect, useState } from 'react';
import { loadWords } from '#client/i18n/language.ts';

/**
 * What waits to be sent, on every page. Its code comes when the page is quiet, or when the network is back: it is wanted most
 * where it may not load, and must never break the page.
 */
export function Unsent({ quiet }: { quiet: boolean }) {
  const [Keeper, setKeeper] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!quiet || Keeper) return;
    const load = () =>
      Promise.all([import('#client/features/chat/outbox/outbox-keeper.tsx'), loadWords('chat')]).then(
        ([{ OutboxKeeper }]) => setKeeper(() => OutboxKeeper),
        () => {},
      );
    void load();
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [quiet, Keeper]);
  return Keeper && <Keeper />;
}
