import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Chip } from '#client/ui/chip.tsx';
import { cn } from '#client/ui/class-names.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { Facets } from './facets.tsx';
import { Found } from './found.tsx';
import { KindChips } from './kind-chips.tsx';
import { typeNamesIn, withOperator } from './query-text.ts';
import { rememberSearch } from './recent-searches.ts';
import { ResultCount } from './result-count.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchHints } from './search-hints.tsx';
import { SearchStart } from './search-start.tsx';
import { useResultKeys } from './use-result-keys.ts';
import { useSearch } from './use-search.ts';

/** One search over everything that the learner can read. */
export function SearchView({ notice }: { notice?: ReactNode }) {
  const { t } = useTranslation('search');
  const { id: userId } = useUser();
  const { text, setText, settle, pages, first, items, facets, current } = useSearch();
  const [filtering, setFiltering] = useState(false);
  const filters = useId();
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const press = useResultKeys(root, box);
  const chosen = typeNamesIn(text);
  const remember = () => rememberSearch(userId, text);
  const write = (next: string) => {
    setText(next);
    box.current?.focus();
  };
  const enter = () => {
    remember();
    if (current) root.current?.querySelector<HTMLElement>('[data-result]')?.click();
    else settle();
  };
  return (
    <Page ref={root} onKeyDown={press}>
      <PageHeader title={t('title')} className="max-tablet:sr-only" />
      <SearchBox box={box} text={text} opens={current && items.length > 0} onText={setText} onEnter={enter} />
      {notice}
      {text.trim() === '' ? (
        <SearchStart onText={write} />
      ) : (
        <>
          <div className="mt-3.5 mb-6 flex min-h-[30px] items-center gap-2 max-tablet:-mx-4 max-tablet:overflow-x-auto max-tablet:px-4 max-tablet:py-1 max-tablet:[scrollbar-width:none] tablet:flex-wrap">
            {facets && (
              <>
                <Chip
                  icon={SlidersHorizontal}
                  aria-expanded={filtering}
                  aria-controls={filters}
                  onClick={() => setFiltering(!filtering)}
                  className="desktop:hidden"
                >
                  {t('filters')}
                </Chip>
                <KindChips
                  facets={facets}
                  chosen={chosen}
                  onChoose={(type) => setText(withOperator(text, 'type', type))}
                />
              </>
            )}
            {first && current && <ResultCount page={first} chosen={chosen} />}
          </div>
          {first && current && <SearchHints page={first} onText={write} />}
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 desktop:grid-cols-[180px_minmax(0,1fr)]">
            <aside
              id={filters}
              aria-label={t('filters')}
              className={cn(
                'gap-x-10 max-desktop:mb-4 max-desktop:border-b max-desktop:border-line max-desktop:tablet:grid-cols-2',
                filtering ? 'max-desktop:grid' : 'max-desktop:hidden',
              )}
            >
              {facets && <Facets text={text} facets={facets} onText={setText} />}
            </aside>
            <div className="min-w-0">
              <Found pages={pages} first={first} items={items} onOpen={remember} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
