import { Fragment } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import type { Document } from '#contract/knowledge.ts';
import { kindOf } from '../document-kind.ts';
import { useFormats } from '../use-formats.ts';

/** What it is and where it is from, in one quiet line. */
export function DocumentFacts({ document, className }: { document: Document; className?: string }) {
  const { t } = useTranslation('knowledge');
  const { size, day } = useFormats();
  const { media_type, bytes, pages, chunks, status, owned, visibility, organization_name, created_at } = document;
  const name = organization_name ?? t('facts.anOrganization');
  const facts = [
    t(`kinds.${kindOf(media_type)}`),
    size(bytes),
    pages !== undefined && t('facts.pages', { count: pages }),
    status === 'ready' && t('facts.passages', { count: chunks }),
    visibility === 'organization' && t(owned ? 'facts.sharedWith' : 'facts.sharedBy', { name }),
  ].filter((fact) => fact !== false);
  return (
    <p className={cn('tabular text-13 text-ink-3', className)}>
      {facts.map((fact) => (
        <Fragment key={fact}>
          <bdi>{fact}</bdi>
          <span aria-hidden="true"> · </span>
          <span className="sr-only">, </span>
        </Fragment>
      ))}
      <time dateTime={created_at}>{day(created_at)}</time>
    </p>
  );
}
