import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { textLinkStyle } from '#client/ui/text-link.tsx';
import { InsideLink, type OutsideLink, useInsideLink, useLeaving } from './leaving.ts';
import { safeLink } from './safe-link.ts';
import { isTrustedHost } from './trusted-hosts.ts';

/** A link that a model wrote. Its host stands beside it; an address that is not allowed leaves the text alone. */
export function ModelLink({ address, text, children }: { address: string; text: string; children: ReactNode }) {
  const link = useInsideLink() ? null : safeLink(address, location.origin);
  if (!link) return <span>{children}</span>;
  if (link.kind === 'inside') {
    return (
      <Link to={link.to} className={textLinkStyle()}>
        <InsideLink value={true}>{children}</InsideLink>
      </Link>
    );
  }
  return (
    <Outside link={link} named={text === link.href || `${text}/` === link.href || text === link.host}>
      {children}
    </Outside>
  );
}

/**
 * An image that a model wrote is never loaded here, since its address could carry away what was said, and our policy lets no
 * other host's image in: it is a link that says so and opens the image in a tab of its own, at most.
 */
export function ModelImage({ address, alt }: { address: string; alt: string }) {
  const { t } = useTranslation('chat');
  const link = useInsideLink() ? null : safeLink(address, location.origin);
  const words = alt.trim() === '' ? t('markdown.image') : t('markdown.imageOf', { alt });
  if (link?.kind !== 'outside' || link.href.startsWith('mailto:')) return <span className="text-ink-3">{words}</span>;
  return <Outside link={link}>{words}</Outside>;
}

interface OutsideProps {
  link: OutsideLink;
  /** The text already says where it leads. */
  named?: boolean;
  children: ReactNode;
}

function Outside({ link, named = false, children }: OutsideProps) {
  const { t } = useTranslation('chat');
  const leave = useLeaving();
  // The left and the middle button alike; only what a person asks of the browser's own menu goes by.
  const ask = (event: MouseEvent) => {
    if (event.button > 1 || isTrustedHost(link.host)) return;
    event.preventDefault();
    leave(link);
  };
  return (
    <>
      <a
        href={link.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        onClick={ask}
        onAuxClick={ask}
        className={cn(textLinkStyle(), '[unicode-bidi:isolate]')}
      >
        <InsideLink value={true}>{children}</InsideLink>
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
