import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SearchEmbeddings } from '#contract/search-embeddings.ts';
import { EmbeddingsForm } from './embeddings-form.tsx';
import { useShippedModel } from './embeddings-queries.ts';

/** Which model meanings are compared with, how far it is with what there is, and another choice. */
export function EmbeddingsSection({ embeddings }: { embeddings: SearchEmbeddings }) {
  const { t, language } = useTranslation('admin');
  const { answer, sentence } = useErrorWords();
  const [choosing, setChoosing] = useState(false);
  const reset = useShippedModel();
  const { source, base_url: address, model, dimensions, scripts, problem, computed, total } = embeddings;
  const number = (value: number) => value.toLocaleString(language);
  const progress = t('index.progress', { done: number(computed), total: number(total) });
  const provider = source === 'provider';
  const takeShipped = () =>
    reset.mutate(undefined, {
      onSuccess: () => toast({ message: t('embeddings.shippedAgain') }),
      onError: (error) => toast({ message: sentence(error) ?? t('unexpected') }),
    });
  return (
    <Section title={t('embeddings.title')}>
      <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('embeddings.text')}</p>
      <div className="grid justify-items-start gap-5">
        <p className="max-w-full [overflow-wrap:anywhere]">
          <span className="font-medium">{t(`embeddings.${source}`)}</span>{' '}
          <bdi>{[model, address].filter(Boolean).join(' · ')}</bdi>{' '}
          <span className="tabular text-ink-3">{t('embeddings.dimensions', { count: dimensions })}</span>
        </p>
        <p className="max-w-[62ch] text-13 text-ink-3">{t(`embeddings.scripts.${scripts}`)}</p>
        {problem !== null && (
          <Notice tone="warn" role="status">
            {t('embeddings.problem')} {answer(problem)}
          </Notice>
        )}
        {computed < total && (
          <div className="grid w-full max-w-[480px] gap-2">
            <ProgressBar label={t('embeddings.progress')} value={computed} max={total} valueText={progress} />
            <p className="tabular text-13 text-ink-3">
              {t('embeddings.progress')}: {progress}
            </p>
          </div>
        )}
        {choosing ? (
          <EmbeddingsForm embeddings={embeddings} onClose={() => setChoosing(false)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setChoosing(true)}>{t(provider ? 'embeddings.change' : 'embeddings.choose')}</Button>
            {provider && (
              <Button variant="ghost" busy={reset.isPending} onClick={takeShipped}>
                {t('embeddings.useShipped')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
