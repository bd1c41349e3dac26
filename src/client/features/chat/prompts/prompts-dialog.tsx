import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import type { Prompt } from '#contract/prompts.ts';
import { PromptForm } from './prompt-form.tsx';
import { promptsQuery } from './prompt-queries.ts';
import { PromptRow } from './prompt-row.tsx';

/** The learner's own prompts: to write, to change and to delete. */
export function PromptsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const library = useQuery(promptsQuery());
  const [form, setForm] = useState<Prompt | 'new' | null>(null);
  const back = () => setForm(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t(form === null ? 'prompts.title' : form === 'new' ? 'prompts.new' : 'prompts.edit')}
      description={form === null ? t('prompts.text') : undefined}
      closeLabel={shell('close')}
    >
      {form !== null ? (
        <PromptForm prompt={form === 'new' ? null : form} onDone={back} />
      ) : library.isPending ? (
        <SkeletonGroup label={t('prompts.loading')} className="grid gap-4 py-3">
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
        </SkeletonGroup>
      ) : library.isError ? (
        <ErrorState
          title={t('prompts.notLoaded')}
          retryLabel={shell('retry')}
          busy={library.isFetching}
          onRetry={() => void library.refetch()}
        >
          {sentence(library.error)}
        </ErrorState>
      ) : (
        <div className="grid gap-3">
          {library.data.length === 0 ? (
            <p className="py-2 text-ink-3">{t('prompts.none')}</p>
          ) : (
            <ul aria-label={t('prompts.title')}>
              {library.data.map((prompt) => (
                <PromptRow key={prompt.id} prompt={prompt} onEdit={() => setForm(prompt)} />
              ))}
            </ul>
          )}
          <Button
            variant="primary"
            icon={Plus}
            onClick={() => setForm('new')}
            className="justify-self-start max-tablet:w-full"
          >
            {t('prompts.new')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
