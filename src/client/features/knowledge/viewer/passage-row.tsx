import Link from 'lucide-react/icons/link';
import type { Ref } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { Range } from '#client/ui/marked-ranges.ts';
import { MarkedText } from '#client/ui/marked-text.tsx';
import { toast } from '#client/ui/toast.ts';
import type { Passage } from '#contract/knowledge.ts';
import { shownHeading } from '../shown-heading.ts';

interface PassageRowProps {
  documentId: string;
  /** Of the document. */
  title: string;
  passage: Passage;
  /** The one before it, where it has come: what both have in common is not said twice. */
  before: Passage | undefined;
  of: number;
  marks: readonly Range[];
  /** It is the one that was asked for. */
  asked: boolean;
  ref?: Ref<HTMLElement>;
}

/** A stretch of the text, with its page and the heading above it where they change. */
export function PassageRow({ documentId, title, passage, before, of, marks, asked, ref }: PassageRowProps) {
  const { t } = useTranslation('knowledge');
  const { position, text, page, heading } = passage;
  const newPage = page !== undefined && page !== before?.page;
  const newHeading = heading !== before?.heading ? shownHeading(heading, title) : undefined;
  const copy = async () => {
    const link = new URL(`/knowledge/${encodeURIComponent(documentId)}?p=${position}`, location.origin);
    await navigator.clipboard.writeText(link.href);
    toast({ message: t('viewer.linkCopied') });
  };
  return (
    <article
      ref={ref}
      tabIndex={-1}
      aria-posinset={position + 1}
      aria-setsize={of}
      aria-current={asked ? 'location' : undefined}
      aria-label={t(page === undefined ? 'viewer.passage' : 'viewer.passageOn', {
        number: position + 1,
        of,
        page: page ?? 0,
      })}
      className="group/passage grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 py-2 tablet:grid-cols-[64px_minmax(0,1fr)_auto]"
    >
      <p
        aria-hidden="true"
        className={cn('tabular pt-1 text-12 text-ink-3 max-tablet:col-span-2', !newPage && 'max-tablet:hidden')}
      >
        {newPage && t('facts.page', { page })}
      </p>
      <div
        className={cn(
          'min-w-0 max-w-measure rounded-control border-s-2 ps-3 -ms-3.5 py-1',
          asked ? 'border-accent bg-accent-soft' : 'border-transparent',
        )}
      >
        {newHeading && (
          <h2 dir="auto" className="pb-1 text-16 font-semi tracking-section">
            {newHeading}
          </h2>
        )}
        <p
          dir="auto"
          data-words=""
          className="font-read text-16 leading-read whitespace-pre-line [overflow-wrap:anywhere]"
        >
          <MarkedText text={text} ranges={marks} />
        </p>
      </div>
      <IconButton
        icon={Link}
        size="sm"
        label={t('viewer.copyLink')}
        onClick={() => void copy()}
        className="opacity-0 transition-opacity group-hover/passage:opacity-100 focus-visible:opacity-100 max-tablet:size-touch max-tablet:opacity-100"
      />
    </article>
  );
}
