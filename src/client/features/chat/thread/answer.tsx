import { memo, useCallback } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Message } from '#contract/chat.ts';
import { LearnActions } from '../learn/learn-actions.tsx';
import { useLive } from '../live/live-store.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useProviderNames } from '../provider-names.ts';
import { AnswerFoot } from './answer-foot.tsx';
import { liveView, storedView } from './answer-view.ts';
import { Byline } from './byline.tsx';
import { RouteOfAnswer } from './route-of-answer.tsx';
import { Sources } from './sources.tsx';

interface AnswerProps {
  conversationId: string;
  /** The stored message; null until the list has it. */
  message: Message | null;
  /** It is the one that is being written: only this one follows every frame. */
  live: boolean;
  /** Its place in the conversation, and how many messages that has. */
  number: number;
  of: number;
  /** The text of its parts before the one that is live. */
  before: string;
  /** The first of its parts, where it has several. */
  first: Message | null;
  /** Nothing is said after it. */
  last: boolean;
}

/** An answer: who gives it and why, the text, what it rests on, how it ended. */
export const Answer = memo(function Answer(props: AnswerProps) {
  const { conversationId, message, live, number, of, before, first, last } = props;
  const { t } = useTranslation('chat');
  const names = useProviderNames();
  const writing = useLive(live ? conversationId : null, (answer) => answer ?? null);
  const view = writing
    ? liveView({ ...writing, text: before + writing.text }, message)
    : message && storedView(message);
  const id = writing?.messageId ?? message?.id ?? 'beginning';
  const sourceId = useCallback((n: number) => `source-${id}-${n}`, [id]);
  if (!view) return null;
  const { state, provider, model } = view;
  const goesOn = state === 'opening' || state === 'writing' || state === 'reconnecting';
  const [who, which] = [provider && names.provider(provider), provider && model && names.model(provider, model)];
  return (
    <article
      aria-label={t(goesOn ? 'answer.being' : 'answer.label', { name: which || who || t('answer.tutor') })}
      aria-busy={goesOn || undefined}
      aria-posinset={number}
      aria-setsize={of}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 text-16 leading-read"
    >
      <div className="flex flex-wrap items-center gap-2 text-13 leading-data text-ink-3">
        {who && <Byline who={who} which={which || ''} />}
        <RouteOfAnswer attempts={view.attempts} provider={provider} />
      </div>
      {state === 'opening' && (
        <p className="text-ink-3">
          {t(view.stopping ? 'answer.stopping' : 'answer.opening')}
          <span aria-hidden="true" className="ms-1.5 inline-block size-2 animate-pulse rounded-full bg-accent" />
        </p>
      )}
      {view.text !== '' && (
        <div data-said="" className="min-w-0">
          <Markdown
            text={view.text}
            writing={state === 'writing'}
            fromEnd={last}
            citations={view.citations}
            sourceId={sourceId}
          />
        </div>
      )}
      <Sources citations={view.citations} idOf={sourceId} />
      <AnswerFoot view={view} message={live ? null : message} first={first} />
      {last && !live && message?.status === 'complete' && <LearnActions message={message} />}
    </article>
  );
});
