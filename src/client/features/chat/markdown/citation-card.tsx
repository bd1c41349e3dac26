import type { ReactElement } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Popover } from '#client/ui/popover.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Citation } from '#contract/chat.ts';
import { passagePath } from './passage-path.ts';

/** A passage that an answer rests on, word for word, and the way to where it stands. */
export function CitationCard({ source, trigger }: { source: Citation; trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const { n, title, page, quote } = source;
  const path = passagePath(source);
  return (
    <Popover trigger={trigger} label={t('citation.label', { n })} defaultOpen className="w-[26rem]">
      <p dir="auto" className="font-semi">
        {title}
      </p>
      {page !== undefined && <p className="text-13 text-ink-3">{t('citation.page', { page })}</p>}
      <blockquote
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
        tabIndex={0}
        className="my-2.5 max-h-60 overflow-y-auto border-s-2 border-accent ps-3 font-read text-15 leading-read whitespace-pre-line"
      >
        {quote}
      </blockquote>
      {path && (
        <TextLink to={path} className="inline-flex items-center max-tablet:min-h-touch">
          {t('citation.document')}
        </TextLink>
      )}
    </Popover>
  );
}
