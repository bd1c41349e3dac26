import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { languageOf } from '#client/session/voice/speech.ts';
import { cn } from '#client/ui/class-names.ts';
import { Why } from '#client/ui/why.tsx';
import { useFormats } from './use-formats.ts';

interface TurnTextProps {
  by: 'user' | 'ai';
  /** Seconds from the beginning. */
  at: number;
  text: string;
  interrupted?: boolean;
  /** Under the words: something to know about them. */
  note?: ReactNode;
  children?: ReactNode;
}

/** Who said it, when, and what. */
export function TurnText({ by, at, text, interrupted = false, note, children }: TurnTextProps) {
  const { t } = useTranslation('live');
  const { clock } = useFormats();
  return (
    <div className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-2">
      <span className="tabular pt-0.5 text-12 text-ink-3">{clock(at)}</span>
      <div className="min-w-0">
        <h3 className={cn('text-13 font-semi', by === 'user' && 'text-accent-ink')}>
          {t(by === 'user' ? 'you' : 'tutor')}
        </h3>
        <p
          data-words={languageOf(text) === 'en' ? '' : undefined}
          dir="auto"
          lang={languageOf(text)}
          className="font-read text-16 leading-normal break-words"
        >
          {text}
        </p>
        {interrupted && by === 'ai' && <Why>{t('lines.interrupted')}</Why>}
        {note && <Why>{note}</Why>}
        {children}
      </div>
    </div>
  );
}
