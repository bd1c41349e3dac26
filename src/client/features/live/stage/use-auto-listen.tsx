import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { canDictate } from '#client/session/voice/dictation.ts';
import { giveConsent, hasConsent } from '#client/session/voice/listening-consent.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import type { TalkVoice } from '../speech/talk-voice.ts';

export interface Listening {
  /** Runs at once where somebody has agreed that the browser listens, else when they agree. */
  ask: (then: () => void) => void;
  dialog: ReactNode;
}

/** Whoever has agreed before is listened to from the beginning; the others are asked when they want to speak. */
export function useAutoListen(voice: TalkVoice): Listening {
  const { t } = useTranslation('live');
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (canDictate() && hasConsent()) void voice.listen();
  }, [voice]);
  const ask = useCallback((then: () => void) => {
    if (!canDictate() || hasConsent()) then();
    else setWaiting(() => then);
  }, []);
  return {
    ask,
    dialog: (
      <ConfirmDialog
        open={waiting !== null}
        onOpenChange={(open) => !open && setWaiting(null)}
        tone="primary"
        title={t('hearing.consentTitle')}
        description={t('hearing.consentText')}
        cancelLabel={t('hearing.consentNo')}
        confirmLabel={t('hearing.consentYes')}
        onConfirm={() => {
          giveConsent();
          setWaiting(null);
          waiting?.();
        }}
      />
    ),
  };
}
