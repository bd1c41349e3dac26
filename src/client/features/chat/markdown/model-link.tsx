import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { textLinkStyle } from '#client/ui/text-link.tsx';
import { type SafeLink, safeLink } from './safe-link.ts';

/** A link that a model wrote. Its host stands beside it; an address that is not allowed leaves the text alone. */
export function ModelLink({ address, text, children }: { address: string; text: string; children: ReactNode }) {
  const link = safeLink(address, location.origin);
  if (!link) return <span>{children}</span>;
  if (link.kind === 'inside') {
    return (
      <Link to={link.to} className={textLinkStyle()}>
        {children}
      </Link>
    );
  }
  return (
    <Outside link={link} named={text === link.href || `${text}/` === link.href || text === link.host}>
      {children}
    </Outside>
  );
}

/** An image that a model wrote is never loaded, since its address could carry away what was said: it is a link at most. */
export function ModelImage({ address, alt }: { address: string; alt: string }) {
  const { t } = useTranslation('chat');
  const link = safeLink(address, location.origin);
  const words = alt.trim() === '' ? t('markdown.image') : t('markdown.imageOf', { alt });
  if (link?.kind !== 'outside') return <span className="text-ink-3">{words}</span>;
  return <Outside link={link}>{words}</Outside>;
}

interface OutsideProps {
  link: Extract<SafeLink, { kind: 'outside' }>;
  /** The text already says where it leads. */
  named?: boolean;
  children: ReactNode;
}

function Outside({ link, named = false, children }: OutsideProps) {
  const { t } = useTranslation('chat');
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener noreferrer nofollow" className={textLinkStyle()}>
        {children}
        <span className="sr-only"> {t('markdown.newTab')}</span>
      </a>
      {!named && (
        <span className="text-[0.845em] text-ink-3">
          {' '}
          (<bdi>{link.host}</bdi>)
        </span>
      )}
    </>
  );
}
