import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { giveConsent, hasConsent } from '#client/session/voice/listening-consent.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import type { RunningTalk } from '../talk/use-running-talk.ts';

export interface Listening {
  /** Runs at once where somebody has agreed to be listened to, else when they agree. */
  ask: (then: () => void) => void;
  dialog: ReactNode;
}

/** Whoever has agreed before is listened to from the beginning; the others are asked when they want to speak. */
export function useAutoListen({ engine, voice }: RunningTalk): Listening {
  const { t } = useTranslation('live');
  const listener = useStore(voice.store, (state) => state.listener);
  const ready = useStore(engine.store, ({ link }) => link === 'open');
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  useEffect(() => {
    // Who listens is known once the server has said so.
    if (ready && listener && hasConsent(listener)) void voice.listen();
  }, [voice, listener, ready]);
  const ask = useCallback(
    (then: () => void) => {
      if (listener === null || hasConsent(listener)) then();
      else setWaiting(() => then);
    },
    [listener],
  );
  return {
    ask,
    dialog: (
      <ConfirmDialog
        open={waiting !== null}
        onOpenChange={(open) => !open && setWaiting(null)}
        tone="primary"
        title={t(listener === 'server' ? 'hearing.serverTitle' : 'hearing.consentTitle')}
        description={t(listener === 'server' ? 'hearing.serverText' : 'hearing.consentText')}
        cancelLabel={t('hearing.consentNo')}
        confirmLabel={t(listener === 'server' ? 'hearing.serverYes' : 'hearing.consentYes')}
        onConfirm={() => {
          if (listener) giveConsent(listener);
          setWaiting(null);
          waiting?.();
        }}
      />
    ),
  };
}
