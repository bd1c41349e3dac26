import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { AllMessages } from './use-thread.ts';

interface OlderMessagesProps {
  frame: RefObject<HTMLDivElement | null>;
  all: AllMessages;
}

/** Loads older messages when their place comes near; after a failure only when asked to. */
export function OlderMessages({ frame, all: { busy, failed, next } }: OlderMessagesProps) {
  const { t } = useTranslation('chat');
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (busy || failed || !mark.current) return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && next(), {
      root: frame.current,
      // A page of them is here before a reader who scrolls fast has come to it.
      rootMargin: '2000px 0px 0px',
    });
    near.observe(mark.current);
    return () => near.disconnect();
  }, [busy, failed, frame, next]);
  return (
    <div ref={mark} className="flex flex-wrap items-center justify-center gap-2">
      {failed && <p className="text-13 text-ink-3">{t('thread.olderFailed')}</p>}
      <Button variant="ghost" size="sm" busy={busy} onClick={next}>
        {t('thread.older')}
      </Button>
    </div>
  );
}
