import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Link } from 'react-router';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { Document } from '#contract/knowledge.ts';
import { kindOf } from '../document-kind.ts';
import { kindIcon } from '../kind-icon.ts';
import { isIndexing } from '../knowledge-queries.ts';
import { useCancelDocument, useRetryDocument } from './document-actions.ts';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { IndexingProgress } from './indexing-progress.tsx';

/** One document: what it is, where it stands, what can be done with it. */
export function DocumentRow({ document }: { document: Document }) {
  const Mark = kindIcon[kindOf(document.media_type)];
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3.5 border-b border-line py-[13px] last:border-0">
      <Mark aria-hidden="true" className="mt-0.5 text-ink-3" />
      <div className="min-w-0">
        <Link
          to={`/knowledge/${encodeURIComponent(document.id)}`}
          dir="auto"
          className="inline-block max-w-full truncate align-top font-medium underline-offset-3 hover:underline max-tablet:py-1"
        >
          {document.title}
        </Link>
        <DocumentFacts document={document} />
        {isIndexing(document) && <Reading document={document} />}
        {document.status === 'failed' && <Failure document={document} />}
      </div>
      <DocumentMenu document={document} />
    </li>
  );
}

function Reading({ document }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const cancel = useCancelDocument();
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-1.5">
      <IndexingProgress document={document} />
      {document.owned && (
        <Button
          size="sm"
          variant="ghost"
          busy={cancel.isPending}
          aria-label={t('status.cancelOf', { title: document.title })}
          onClick={() => cancel.mutate(document)}
          className="max-tablet:min-h-touch"
        >
          {t('status.cancel')}
        </Button>
      )}
    </div>
  );
}

function Failure({ document: { id, error, owned } }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const { answer } = useErrorWords();
  const retry = useRetryDocument();
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-13 text-danger-ink">
      <p className="flex gap-1.5">
        <TriangleAlert aria-hidden="true" className="mt-px size-4" />
        <span dir="auto">
          {t('status.failedLine', { reason: error === undefined ? t('status.failedPlain') : answer(error) })}
        </span>
      </p>
      {owned && (
        <Button size="sm" busy={retry.isPending} onClick={() => retry.mutate(id)} className="max-tablet:min-h-touch">
          {t('status.retry')}
        </Button>
      )}
    </div>
  );
}
