import { useQuery } from '@tanstack/react-query';
import * as Radix from 'radix-ui/popover';
import { useRef } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { useFocusReturn } from '#client/ui/focus-return.ts';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { GlossBody } from './gloss-body.tsx';
import { wordQuery } from './gloss-queries.ts';
import type { LookedUp } from './looked-up.ts';

/** The meaning of a word beside it. It leaves the page usable, and what had the focus gets it back. */
export function GlossPanel({ found, onClose }: { found: LookedUp; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const anchor = useRef(found.range);
  const giveBack = useFocusReturn(true);
  const { data, error, isFetching, refetch } = useQuery(wordQuery(found.word));
  const missing = error instanceof ApiError && error.status === 404;
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Portal>
        <Radix.Content
          aria-label={t('gloss.meaningOf', { word: found.word })}
          data-word-lookup=""
          side="bottom"
          sideOffset={6}
          collisionPadding={12}
          tabIndex={-1}
          onCloseAutoFocus={giveBack}
          className="z-50 w-80 max-w-[calc(100vw-24px)] animate-fade rounded-float bg-raised p-4 text-14 shadow-float focus-visible:outline-none"
        >
          {data ? (
            <GlossBody entry={data} found={found} />
          ) : missing ? (
            <p>{t('gloss.missing', { word: found.word })}</p>
          ) : error ? (
            <div className="grid justify-items-start gap-3">
              <p>{sentence(error)}</p>
              <Button size="sm" busy={isFetching} onClick={() => void refetch()} className="max-tablet:min-h-touch">
                {shell('retry')}
              </Button>
            </div>
          ) : (
            <SkeletonRows label={t('gloss.loading', { word: found.word })} rows={2} />
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
