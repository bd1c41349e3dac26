import './print.css';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import Printer from 'lucide-react/icons/printer';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { titleIn } from '#client/i18n/server-words.ts';
import { useErrorWords, useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { useFocusReturn } from '#client/ui/focus-return.ts';
import { PageMark } from '#client/ui/page-mark.tsx';
import { images } from '#contract/images.ts';
import { printedQuery } from './print-queries.ts';
import { PrintedEntry } from './printed-entry.tsx';

interface PrintViewProps {
  conversationId: string;
  onClose: () => void;
}

/** The whole of a conversation, without anything around it, to be printed or kept as PDF by the browser. */
export function PrintView({ conversationId, onClose }: PrintViewProps) {
  const { t, language } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const server = useServerWords();
  const { timezone } = useUser();
  const printed = useQuery(printedQuery(conversationId));
  // A page that is printed before its pictures have come has none.
  const coming = useIsFetching({ queryKey: keyOf(images.content) }) > 0;
  const head = useRef<HTMLElement>(null);
  const giveBack = useFocusReturn(true);
  const close = () => {
    onClose();
    giveBack(new Event('close'));
  };

  // What lies behind cannot be reached while this is open.
  useEffect(() => {
    const root = document.getElementById('root');
    if (root) root.inert = true;
    head.current?.querySelector('button')?.focus();
    return () => {
      if (root) root.inert = false;
    };
  }, []);

  // Printing takes the focus away; Escape closes it all the same.
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && closing.current();
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const title = printed.data && titleIn(server, printed.data.title);
  const date = new Intl.DateTimeFormat(regionalLocale(language), { dateStyle: 'long', timeZone: timezone }).format();
  return createPortal(
    <div
      data-print-view=""
      data-holds-page=""
      role="dialog"
      aria-modal="true"
      aria-label={t('transfer.print')}
      className="fixed inset-0 z-40 overflow-y-auto bg-bg print:static print:overflow-visible print:bg-white print:text-black"
    >
      <PageMark name="holdsPage" />
      <header
        ref={head}
        className="sticky top-0 z-10 flex flex-wrap items-center gap-2 border-b border-line bg-bg px-4 py-2.5 print:hidden"
      >
        <p className="me-auto text-13 text-ink-3">{t('transfer.printHint')}</p>
        <Button onClick={close}>{shell('close')}</Button>
        <Button variant="primary" icon={Printer} disabled={!printed.data || coming} onClick={() => window.print()}>
          {t('transfer.printNow')}
        </Button>
      </header>
      <article className="mx-auto max-w-[720px] px-5 py-8 print:max-w-none print:p-0">
        {printed.isPending && <p role="status">{t('thread.loading')}</p>}
        {printed.isError && (
          <ErrorState
            title={t('thread.failed')}
            retryLabel={shell('retry')}
            busy={printed.isFetching}
            onRetry={() => void printed.refetch()}
          >
            {sentence(printed.error)}
          </ErrorState>
        )}
        {printed.data && (
          <>
            <h1 className="text-22 font-semi tracking-title">
              <bdi>{title}</bdi>
            </h1>
            <p className="mt-1 mb-6 text-13 text-ink-3 print:text-black">{date}</p>
            <div className="grid gap-6">
              {printed.data.entries.map((entry) => (
                <PrintedEntry key={entry.key} entry={entry} />
              ))}
            </div>
          </>
        )}
      </article>
    </div>,
    document.body,
  );
}
