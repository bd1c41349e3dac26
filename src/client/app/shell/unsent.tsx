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
  const Answers = useAnswerKeeper(quiet);
  return (
    <>
      {Keeper && <Keeper />}
      {Answers && <Answers />}
    </>
  );
}

/** What sends answers of English, where some wait: most days none do. */
function useAnswerKeeper(quiet: boolean): ComponentType | null {
  const [Keeper, setKeeper] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!quiet || Keeper) return;
    const load = () => {
      if (!answersWait()) return;
      Promise.all([import('#client/features/english/attempt/attempt-keeper.tsx'), loadWords('english')]).then(
        ([{ AttemptKeeper }]) => setKeeper(() => AttemptKeeper),
        () => {},
      );
    };
    load();
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [quiet, Keeper]);
  return Keeper;
}

/** Their own code is loaded only where it is needed: this looks at what it keeps. */
function answersWait(): boolean {
  try {
    return Object.entries(localStorage).some(
      ([key, value]) => key.startsWith('xt.draft.english.') && String(value).includes('"sending":{'),
    );
  } catch {
    return false;
  }
}
