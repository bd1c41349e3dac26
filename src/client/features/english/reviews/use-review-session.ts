import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { cardRated } from '#client/session/points-ahead.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { session } from '#client/session/session.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import { xel } from '#contract/xel.ts';
import { standingChanged } from '../english-queries.ts';
import { useFormats } from '../use-formats.ts';

export type Rating = 1 | 2 | 3 | 4;

export interface ReviewSession {
  /** Undefined when all are done. */
  card: ReviewCard | undefined;
  /** How many have been rated. */
  done: number;
  /** How many there are, rated ones among them. */
  total: number;
  shown: boolean;
  busy: boolean;
  canUndo: boolean;
  /** What the last step came to, to be read aloud. */
  news: string;
  error: string | null;
  show(): void;
  rate(rating: Rating): void;
  undo(): void;
  /** The card shows something else now. */
  replace(card: ReviewCard): void;
  /** The card is put away: the heap goes on without it. */
  drop(): void;
}

/** Goes through cards one by one: each is shown, rated, and may be had back. A rating that fails leaves its card where it is. */
export function useReviewSession(atFirst: readonly ReviewCard[]): ReviewSession {
  const { t } = useTranslation('english');
  const { until } = useFormats();
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const [cards, setCards] = useState(atFirst);
  const [done, setDone] = useState(0);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [canUndo, setCanUndo] = useState(false);
  const [news, setNews] = useState('');
  const [error, setError] = useState<string | null>(null);
  /** Cards of this heap that were rated: rating one again on the same day gives no points. */
  const rated = useRef(new Set<string>());
  /** The key of the step that is tried: the same step again, after an answer that was lost, is the same request. */
  const trying = useRef({ step: '', key: '' });
  const keyOf = (name: string) => {
    if (trying.current.step !== name) trying.current = { step: name, key: newId() };
    return trying.current.key;
  };
  const card = cards[done];

  const step = useCallback(
    async (work: () => Promise<void>) => {
      setBusy(true);
      setError(null);
      try {
        await work();
        trying.current = { step: '', key: '' };
        setShown(false);
        standingChanged(queries);
      } catch (failure) {
        setError(t('reviews.rateFailed', { why: sentence(failure) ?? '' }));
      }
      // Also where it failed: points may have been shown ahead.
      progressChanged(queries);
      setBusy(false);
    },
    [queries, t, sentence],
  );

  return {
    ...{ card, done, total: cards.length, shown, busy, canUndo, news, error },
    show: () => setShown(true),
    replace: (after) => setCards((all) => all.map((one) => (one.id === after.id ? after : one))),
    drop() {
      setCards((all) => all.filter((one) => one.id !== card?.id));
      setShown(false);
    },
    rate(rating) {
      if (!card || !shown || busy) return;
      if (!rated.current.has(card.id)) cardRated(queries);
      rated.current.add(card.id);
      void step(async () => {
        const after = await session.api.call(
          xel.review,
          { params: { card_id: card.id }, body: { rating } },
          { idempotencyKey: keyOf(`${done} ${card.id} ${rating}`) },
        );
        const seconds = (Date.parse(after.due_at) - Date.now()) / 1_000;
        setNews(t('reviews.next', { front: card.front, when: until(seconds) }));
        setDone((before) => before + 1);
        setCanUndo(true);
      });
    },
    undo() {
      const last = cards[done - 1];
      if (!last || !canUndo || busy) return;
      void step(async () => {
        await session.api.call(
          xel.undoReview,
          { params: { card_id: last.id } },
          { idempotencyKey: keyOf(`undo ${done}`) },
        );
        setNews(t('reviews.undone', { front: last.front }));
        setDone((before) => before - 1);
        setCanUndo(false);
      });
    },
  };
}
