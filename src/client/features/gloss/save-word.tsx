import { useMutation, useQueryClient } from '@tanstack/react-query';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import Check from 'lucide-react/icons/check';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import type { ReviewCard } from '#contract/review-card.ts';
import { xel } from '#contract/xel.ts';
import { savedKey } from './gloss-queries.ts';
import type { LookedUp } from './looked-up.ts';

/** Makes a card of the word and its sentence, and says what became of it: also later, for as long as the page knows. */
export function SaveWord({ lemma, found: { word, sentence } }: { lemma: string; found: LookedUp }) {
  const { t } = useTranslation('chat');
  const { sentence: errorSentence } = useErrorWords();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => session.api.call(xel.saveWord, { body: { word, ...(sentence && { sentence }) } }),
    onSuccess: (saved) => {
      queries.setQueryDefaults(savedKey(lemma), { gcTime: Number.POSITIVE_INFINITY });
      queries.setQueryData(savedKey(lemma), saved);
      void queries.invalidateQueries({ queryKey: keyOf(xel.reviews) });
      void queries.invalidateQueries({ queryKey: keyOf(xel.dashboard) });
    },
  });
  const card = save.data ?? queries.getQueryData<ReviewCard>(savedKey(lemma));
  return (
    <div className="mt-3 border-t border-line pt-3">
      {!card && (
        <Button
          size="sm"
          icon={BookmarkPlus}
          busy={save.isPending}
          onClick={() => save.mutate()}
          className="max-tablet:min-h-touch"
        >
          {t(sentence ? 'gloss.saveWithSentence' : 'gloss.save')}
        </Button>
      )}
      <p role="status" className="flex items-center gap-1.5 empty:hidden">
        {card && (
          <>
            <Check aria-hidden="true" className="size-4 text-accent-ink" />
            {t(card.reviews > 0 ? 'gloss.already' : 'gloss.saved')}
          </>
        )}
      </p>
      {save.error && (
        <p role="alert" className="mt-2 text-danger-ink">
          {t('gloss.notSaved', { reason: errorSentence(save.error) ?? save.error.message })}
        </p>
      )}
    </div>
  );
}
