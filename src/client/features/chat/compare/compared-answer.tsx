import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Square from 'lucide-react/icons/square';
import { useCallback } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { toast } from '#client/ui/toast.ts';
import { useCopy } from '#client/ui/use-copy.ts';
import { useLive } from '../live/live-store.ts';
import { stopAnswer } from '../live/turns.ts';
import { Markdown } from '../markdown/markdown.tsx';
import type { ModelChoice } from '../model-choice.ts';
import { liveView, storedView } from '../thread/answer-view.ts';
import { RouteOfAnswer } from '../thread/route-of-answer.tsx';
import { Sources } from '../thread/sources.tsx';
import type { Column } from './column.ts';
import { ComparedEnding } from './compared-ending.tsx';
import { ComparedFacts } from './compared-facts.tsx';

interface ComparedAnswerProps {
  column: Column;
  /** Who answers. */
  name: string;
  number: number;
  of: number;
  /** Makes it the branch on show; undefined where nothing can be chosen. */
  onKeep: ((messageId: string) => void) | undefined;
  /** Asks the same one once more. */
  onAgain: (choice: ModelChoice) => void;
  className?: string;
}

/** One of several answers to the same question, as it is written and as it ended. */
export function ComparedAnswer({ column, name, number, of, onKeep, onAgain, className }: ComparedAnswerProps) {
  const { t } = useTranslation('chat');
  const { message, lane, current, wished, refused } = column;
  const live = useLive(lane, (answer) => answer ?? null);
  const { copied, copy } = useCopy();
  const view = live ? liveView(live, message) : message && storedView(message);
  const id = live?.messageId ?? message?.id ?? column.key;
  const sourceId = useCallback((n: number) => `source-${id}-${n}`, [id]);
  const state = view?.state ?? (refused ? 'failed' : 'opening');
  const goesOn = state === 'opening' || state === 'writing' || state === 'reconnecting';
  const text = view?.text ?? '';
  const attempts = view?.attempts ?? [];
  const choice = wished ??
    refused?.choice ?? { provider: view?.provider ?? attempts.at(-1)?.provider ?? 'auto', model: view?.model ?? null };
  return (
    <article
      aria-label={t(goesOn ? 'answer.being' : 'answer.label', { name })}
      aria-busy={goesOn || undefined}
      aria-posinset={number}
      aria-setsize={of}
      className={cn(
        'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 rounded-surface border border-line bg-surface px-4 pt-3 pb-2 text-16 leading-read',
        className,
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 leading-data text-ink-3">
        <ComparedFacts
          provider={choice.provider}
          name={name}
          ms={attempts.at(-1)?.ms ?? null}
          usage={live?.usage ?? message?.usage ?? null}
        />
        {current && <Badge>{t('compare.current')}</Badge>}
        <RouteOfAnswer attempts={attempts} provider={view?.provider ?? null} />
      </div>
      {state === 'opening' && (
        <p className="text-ink-3">
          {t(wished && !live ? 'compare.waiting' : view?.stopping ? 'answer.stopping' : 'answer.opening')}
          <span aria-hidden="true" className="ms-1.5 inline-block size-2 animate-pulse rounded-full bg-accent" />
        </p>
      )}
      {text !== '' && (
        <div data-said="" className="min-w-0">
          <Markdown text={text} writing={state === 'writing'} citations={view?.citations ?? []} sourceId={sourceId} />
        </div>
      )}
      {view && <Sources citations={view.citations} idOf={sourceId} />}
      <ComparedEnding
        state={state}
        error={view?.error ?? null}
        refusal={refused?.error}
        onAgain={() => onAgain(choice)}
      />
      <div className="-ms-2 flex flex-wrap items-center gap-0.5">
        {lane && goesOn && (
          <Button
            size="sm"
            variant="ghost"
            icon={Square}
            busy={view?.stopping ?? false}
            onClick={() => void stopAnswer(lane).catch(() => toast({ message: t('composer.stopFailed') }))}
            className="max-tablet:min-h-touch"
          >
            {t('compare.stop')}
          </Button>
        )}
        {text !== '' && (
          <IconButton
            icon={copied ? Check : Copy}
            size="sm"
            label={t(copied ? 'copied' : 'answer.copy')}
            onClick={() => void copy(text)}
            className="max-tablet:size-touch"
          />
        )}
        {onKeep && message && message.status !== 'streaming' && !live && (
          <Button size="sm" icon={Check} onClick={() => onKeep(message.id)} className="ms-auto max-tablet:min-h-touch">
            {t('compare.keep')}
          </Button>
        )}
      </div>
    </article>
  );
}
