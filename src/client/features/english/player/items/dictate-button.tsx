import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { canDictate, type DictationFault, dictate } from '#client/session/voice/dictation.ts';
import { giveConsent, hasConsent } from '#client/session/voice/listening-consent.ts';
import { Button } from '#client/ui/button.tsx';
import { latePart } from '#client/ui/late-part.tsx';

const ConfirmDialog = latePart(async () => (await import('#client/ui/confirm-dialog.tsx')).ConfirmDialog);

/** Writes what is said, where the browser can and somebody has agreed that it listens. Typing is never in the way. */
export function DictateButton({ onWords }: { onWords: (words: string) => void }) {
  const { t } = useTranslation('english');
  const [stop, setStop] = useState<(() => void) | null>(null);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<DictationFault | null>(null);
  const take = useRef(onWords);
  take.current = onWords;
  useEffect(() => () => stop?.(), [stop]);
  if (!canDictate()) return <p className="mt-2 text-13 text-ink-3">{t('speaking.none')}</p>;

  const listen = () => {
    let over = false;
    setFault(null);
    const end = dictate({
      language: 'en',
      onWords: (words) => take.current(words),
      onEnd: (why) => {
        over = true;
        setStop(null);
        setFault(why);
      },
    });
    if (!over) setStop(() => end);
  };
  const press = () => {
    if (stop) stop();
    else if (hasConsent()) listen();
    else setAsking(true);
  };
  const agree = () => {
    giveConsent();
    setAsking(false);
    listen();
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Button icon={stop ? MicOff : Mic} onClick={press}>
        {t(stop ? 'speaking.stop' : 'speaking.dictate')}
      </Button>
      {fault && (
        <p role="status" className="text-13 text-ink-2">
          {t(`speaking.${fault}`)}
        </p>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        tone="primary"
        title={t('speaking.consentTitle')}
        description={t('speaking.consentText')}
        cancelLabel={t('speaking.consentNo')}
        confirmLabel={t('speaking.consentYes')}
        onConfirm={agree}
      />
    </div>
  );
}
