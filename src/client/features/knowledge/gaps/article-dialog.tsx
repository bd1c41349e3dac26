import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { Organization } from '#contract/organizations.ts';
import { type SearchGap, searchGaps } from '#contract/search-gaps.ts';
import { useParts } from '../knowledge-parts.ts';
import { placeDocument } from '../knowledge-queries.ts';
import { type ArticleWords, articleDrafts } from './article-drafts.ts';

interface ArticleDialogProps {
  organization: Organization;
  gap: SearchGap;
  onClose: () => void;
}

/** Writes the article that was missing; whoever looked for it is told. */
export function ArticleDialog({ organization, gap, onClose }: ArticleDialogProps) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const { renderAnswer } = useParts();
  const queries = useQueryClient();
  const form = useId();
  const [words, setWords] = useState(() => articleDrafts.read(gap.id, { title: gap.sample, content: '' }));
  const [view, setView] = useState<'write' | 'preview'>('write');
  const [tried, setTried] = useState(false);
  const publish = useMutation({
    mutationFn: (body: ArticleWords) =>
      session.api.call(searchGaps.writeArticle, { params: { org_id: organization.id, gap_id: gap.id }, body }),
    onSuccess: (document) => {
      articleDrafts.forget(gap.id);
      placeDocument(queries, document);
      void queries.invalidateQueries({ queryKey: keyOf(searchGaps.list) });
      toast({ message: t('article.published', { title: document.title, name: organization.name }) });
      onClose();
    },
  });
  const change = (part: Partial<ArticleWords>) => {
    const next = { ...words, ...part };
    setWords(next);
    articleDrafts.keep(gap.id, next);
  };
  const [noTitle, noContent] = [words.title.trim() === '', words.content.trim() === ''];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={t('article.dialog', { query: gap.sample })}
      description={t('article.text', { name: organization.name, count: gap.askers })}
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={publish.isPending}>
          {t('article.publish')}
        </FormActions>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (noContent) setView('write');
          if (!noTitle && !noContent && !publish.isPending) publish.mutate(words);
        }}
      >
        <Field label={t('rename.label')} error={tried && noTitle ? t('rename.empty') : undefined}>
          <TextInput
            dir="auto"
            maxLength={200}
            value={words.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Field>
        <SegmentedControl
          label={t('article.view')}
          value={view}
          onChange={setView}
          segments={[
            { value: 'write', label: t('article.write') },
            { value: 'preview', label: t('article.preview') },
          ]}
          className="justify-self-start"
        />
        {view === 'write' ? (
          <Field
            label={t('article.content')}
            hint={t('article.contentHint')}
            error={tried && noContent ? t('article.empty') : undefined}
          >
            <TextArea
              dir="auto"
              minRows={10}
              maxRows={24}
              maxLength={100_000}
              value={words.content}
              onChange={(event) => change({ content: event.target.value })}
              className="text-15 leading-read"
            />
          </Field>
        ) : (
          <section aria-label={t('article.preview')} className="min-h-60 text-16 leading-read">
            {noContent ? <p className="text-ink-3">{t('article.empty')}</p> : renderAnswer(words.content, [])}
          </section>
        )}
        {publish.isError && (
          <Notice tone="danger" role="alert">
            {sentence(publish.error) ?? t('saveFailed')}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
