import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';

interface OlderMessagesProps {
  frame: RefObject<HTMLDivElement | null>;
  busy: boolean;
  failed: boolean;
  onLoad: () => void;
}

/** Loads older messages when their place comes near; after a failure only when asked to. */
export function OlderMessages({ frame, busy, failed, onLoad }: OlderMessagesProps) {
  const { t } = useTranslation('chat');
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (busy || failed || !mark.current) return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad(), {
      root: frame.current,
      rootMargin: '600px 0px 0px',
    });
    near.observe(mark.current);
    return () => near.disconnect();
  }, [busy, failed, frame, onLoad]);
  return (
    <div ref={mark} className="grid justify-items-center gap-2 pb-4">
      {failed && <p className="text-13 text-ink-3">{t('thread.olderFailed')}</p>}
      <Button variant="ghost" size="sm" busy={busy} onClick={onLoad}>
        {t('thread.older')}
      </Button>
    </div>
  );
}
