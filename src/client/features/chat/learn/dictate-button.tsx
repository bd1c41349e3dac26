import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { canDictate, dictate } from '#client/session/voice/dictation.ts';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { toast } from '#client/ui/toast.ts';

interface DictateButtonProps {
  disabled: boolean;
  /** Puts words at the end of what is written. */
  onWords: (words: string) => void;
}

/** Writes what is said. Where the browser cannot, pressing it says so; typing is never in the way. */
export function DictateButton({ disabled, onWords }: DictateButtonProps) {
  const { t, language } = useTranslation('chat');
  const [stop, setStop] = useState<(() => void) | null>(null);
  const take = useRef(onWords);
  take.current = onWords;
  useEffect(() => () => stop?.(), [stop]);
  const press = () => {
    if (stop) return stop();
    if (!canDictate()) {
      toast({ message: t('learn.dictation.none') });
      return;
    }
    let over = false;
    const end = dictate({
      language,
      onWords: (words) => take.current(words),
      onEnd: (fault) => {
        over = true;
        setStop(null);
        if (fault) toast({ message: t(`learn.dictation.${fault}`) });
      },
    });
    if (!over) setStop(() => end);
  };
  return (
    <IconButton
      icon={stop ? MicOff : Mic}
      size="sm"
      label={t(stop ? 'learn.dictation.stop' : 'learn.dictation.start')}
      disabled={disabled}
      onClick={press}
      className={cn('max-tablet:size-10', stop && 'text-danger-ink')}
    />
  );
}
