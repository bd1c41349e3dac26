import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { useSettled } from '#client/ui/use-settled.ts';
import { DocumentFacts } from '../documents/document-facts.tsx';
import { IndexingProgress } from '../documents/indexing-progress.tsx';
import { useIndexingWatch } from '../documents/use-indexing-watch.ts';
import { documentPages, everyDocument, isIndexing } from '../knowledge-queries.ts';
import { UploadButtons } from '../upload/upload-buttons.tsx';
import type { Walked } from '../upload/walk-folder.ts';

interface AttachDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  chosen: readonly string[];
  onChoose: (id: string, chosen: boolean) => void;
  onFiles: (walked: Walked) => void;
}

/** Chooses among the documents that can be read, also while they are, or brings new ones. */
export function AttachDialog({ open, onOpenChange, chosen, onChoose, onFiles }: AttachDialogProps) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const [text, setText] = useState('');
  const { settled: q } = useSettled(text.trim(), 250);
  const list = useInfiniteQuery({ ...documentPages({ ...everyDocument, q }), enabled: open });
  const items = list.data?.pages.flatMap((page) => page.items).filter(({ status }) => status !== 'failed');
  useIndexingWatch(open ? (items ?? []) : []);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('attach.title')}
      closeLabel={shell('close')}
      actions={
        <>
          <UploadButtons onFiles={onFiles} variant="second" offers="files" />
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {t('attach.done')}
          </Button>
        </>
      }
    >
      <SearchInput
        label={t('filter.title')}
        placeholder={t('filter.title')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="mb-2"
      />
      {list.isPending && <SkeletonRows label={t('list.loading')} rows={3} className="pt-3" />}
      {list.isError && !items && (
        <ErrorState title={t('list.failed')} retryLabel={shell('retry')} onRetry={() => void list.refetch()}>
          {sentence(list.error)}
        </ErrorState>
      )}
      {items?.length === 0 && <p className="py-3 text-ink-3">{q ? t('list.notFound') : t('attach.none')}</p>}
      <ul aria-label={t('list.label')}>
        {items?.map((document) => (
          <li key={document.id} className="border-b border-line py-2 last:border-0">
            <Checkbox
              label={
                <span dir="auto" className="font-medium">
                  {document.title}
                </span>
              }
              hint={
                <>
                  <DocumentFacts document={document} />
                  {isIndexing(document) && <IndexingProgress document={document} />}
                </>
              }
              checked={chosen.includes(document.id)}
              onChange={(event) => onChoose(document.id, event.target.checked)}
            />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Dialog>
  );
}
