import { useId, useState } from 'react';
import { Link } from 'react-router';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { MarkedText } from '#client/ui/marked-text.tsx';
import type { SearchHit } from '#contract/search.ts';
import { hitPath } from './hit-path.ts';
import { MatchReasons } from './match-reasons.tsx';
import { typeIcon } from './type-icon.ts';

interface HitRowProps {
  hit: SearchHit;
  /** The query that found it. */
  text: string;
  onOpen: () => void;
}

/** One result: what it is, the words that were found, and on demand why it is here. */
export function HitRow({ hit, text, onOpen }: HitRowProps) {
  const { t, language } = useTranslation('search');
  const { timezone } = useUser();
  const server = useServerWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { type, snippet, highlights, why, created_at, shared_by, source } = hit;
  const Mark = typeIcon[type];
  const day = new Intl.DateTimeFormat(regionalLocale(language), { dateStyle: 'medium', timeZone: timezone });
  const title = type === 'message' || type === 'transcript' ? titleIn(server, hit.title) : hit.title;
  const studied = type === 'document' || type === 'submission';
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-4 border-b border-line py-[18px] first:pt-1 tablet:grid-cols-[20px_minmax(0,1fr)_112px]">
      <Mark aria-hidden="true" className="mt-px text-ink-3" />
      <div className="min-w-0">
        <h2 className="text-15 font-semi">
          <Link
            to={hitPath(hit, text)}
            dir="auto"
            data-result=""
            onClick={onOpen}
            className="inline-block max-w-full underline-offset-3 hover:underline max-tablet:py-1"
          >
            {title}
          </Link>
        </h2>
        <p
          dir="auto"
          className={`mt-[3px] line-clamp-3 max-w-[66ch] leading-[1.55] whitespace-pre-line [overflow-wrap:anywhere] ${studied ? 'font-read text-15' : 'text-ink-2'}`}
        >
          <MarkedText text={snippet} ranges={highlights} />
        </p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="why mt-1.5 flex gap-[7px] rounded-control text-start text-13 text-ink-3 hover:text-ink max-tablet:min-h-touch max-tablet:items-center"
        >
          <span>
            <ShortWhy hit={hit} />{' '}
            <span className="underline underline-offset-3">{t(open ? 'why.hide' : 'why.show')}</span>
          </span>
        </button>
        {open && (
          <div id={id}>
            <MatchReasons
              why={why}
              access={
                shared_by
                  ? { share: t('why.shared'), note: t('why.sharedNote', { name: shared_by.name }) }
                  : { share: t('why.yours'), note: t('why.yoursNote') }
              }
            />
          </div>
        )}
      </div>
      <p className="flex flex-wrap gap-x-2 text-12 leading-[1.55] text-ink-3 max-tablet:col-start-2 max-tablet:mt-1 tablet:block tablet:pt-0.5 tablet:text-end">
        <span className="block">{t(`kind.${type}`)}</span>
        {source.page === undefined ? (
          <time dateTime={created_at} className="block">
            {day.format(new Date(created_at))}
          </time>
        ) : (
          <span className="tabular block">{t('page', { page: source.page })}</span>
        )}
      </p>
    </li>
  );
}

/** The reason in one line: which words, or that it is the meaning, and who shares it. */
function ShortWhy({ hit: { why, shared_by } }: { hit: SearchHit }) {
  const { t, language } = useTranslation('search');
  const words = new Intl.ListFormat(language).format(why.terms.map((term) => t('why.term', { w: term })));
  const wordless = t(why.keyword === 0 ? 'why.sameMeaning' : 'why.someWords');
  const found = why.terms.length > 0 ? t('why.has', { words }) : wordless;
  return <>{shared_by ? `${found} · ${t('why.sharedBy', { name: shared_by.name })}` : found}</>;
}
