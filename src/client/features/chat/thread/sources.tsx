import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Citation } from '#contract/chat.ts';
import { passagePath } from '../markdown/passage-path.ts';

interface SourcesProps {
  citations: readonly Citation[];
  idOf: (n: number) => string;
}

/** What an answer rests on, each with the passage itself. */
export function Sources({ citations, idOf }: SourcesProps) {
  const { t } = useTranslation('chat');
  if (citations.length === 0) return null;
  return (
    <ol aria-label={t('answer.sources')} className="grid gap-2 tablet:grid-cols-2">
      {citations.map((source) => (
        <li
          key={source.n}
          id={idOf(source.n)}
          tabIndex={-1}
          className="flex gap-2.5 rounded-surface border border-line bg-surface px-3 py-[9px] text-13 leading-[1.4] target:border-accent"
        >
          <span className="mt-px grid h-[18px] min-w-[18px] place-items-center rounded-[5px] bg-accent-soft px-1 text-11 font-semi text-accent-ink">
            {source.n}
          </span>
          <span className="min-w-0">
            <SourceTitle source={source} />
            <q dir="auto" className="line-clamp-3 font-read text-ink-3">
              {source.quote}
            </q>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What it is from; a document opens at the passage. */
function SourceTitle({ source }: { source: Citation }) {
  const { t } = useTranslation('chat');
  const { title, page } = source;
  const words = page === undefined ? title : t('answer.page', { title, page });
  const path = passagePath(source);
  return (
    <span dir="auto" className="block font-medium">
      {path === null ? (
        words
      ) : (
        <Link to={path} className="underline-offset-3 hover:underline max-tablet:inline-flex max-tablet:py-1.5">
          {words}
        </Link>
      )}
    </span>
  );
}
