import PenLine from 'lucide-react/icons/pen-line';
import SearchX from 'lucide-react/icons/search-x';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { SearchGap } from '#contract/search-gaps.ts';
import { useFormats } from '../use-formats.ts';

/** One thing that was missed: the words, how many wanted it, and its article or the way to one. */
export function GapRow({ gap, onWrite }: { gap: SearchGap; onWrite: () => void }) {
  const { t } = useTranslation('knowledge');
  const { day } = useFormats();
  const { sample, askers, searches, last_asked_at, article } = gap;
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-b border-line py-[13px] last:border-0">
      <SearchX aria-hidden="true" className="text-ink-3" />
      <div className="min-w-0 flex-1 basis-56">
        <p dir="auto" className="font-medium">
          {sample}
        </p>
        <p className="tabular text-13 text-ink-3">
          {t('gaps.askers', { count: askers })} · {t('gaps.searches', { count: searches })} ·{' '}
          {t('gaps.last', { day: day(last_asked_at) })}
        </p>
      </div>
      {article ? (
        <TextLink to={`/knowledge/${encodeURIComponent(article.document_id)}`} dir="auto" className="max-tablet:py-3">
          {article.title}
        </TextLink>
      ) : (
        <Button size="sm" icon={PenLine} onClick={onWrite} className="max-tablet:min-h-touch">
          {t('gaps.write')}
        </Button>
      )}
    </li>
  );
}
