import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Search from 'lucide-react/icons/search';
import { hitPath } from '#client/features/search/hit-path.ts';
import { firstResults } from '#client/features/search/search-queries.ts';
import { typeIcon } from '#client/features/search/type-icon.ts';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSettled } from '#client/ui/use-settled.ts';
import { PaletteGroup, PaletteItem } from './palette-item.tsx';

const settleMs = 200;

interface PaletteResultsProps {
  text: string;
  open: boolean;
  onGo: (path: string) => void;
}

/** The first things of all that have what is typed in them, after places and actions, and the way to the others. */
export function PaletteResults({ text, open, onGo }: PaletteResultsProps) {
  const { t } = useTranslation();
  const server = useServerWords();
  const { settled } = useSettled(text, settleMs);
  const found = useQuery({
    ...firstResults(settled),
    enabled: open && settled !== '',
    placeholderData: keepPreviousData,
  });
  if (text === '') return null;
  // What is typed stands in each, so that the palette shows them whatever their titles are, below what fits by its name.
  const value = (rest: string) => `${rest} ${text}`;
  return (
    <PaletteGroup heading={t('palette.results')}>
      {found.data?.items.slice(0, 5).map((hit) => (
        <PaletteItem
          key={hit.id}
          icon={typeIcon[hit.type]}
          value={value(hit.id)}
          onSelect={() => onGo(hitPath(hit, text))}
        >
          {titleIn(server, hit.title)}
          <span className="ms-2 text-13 text-ink-3">{hit.snippet}</span>
        </PaletteItem>
      ))}
      <PaletteItem
        icon={Search}
        value={value('everything')}
        onSelect={() => onGo(`/search?q=${encodeURIComponent(text)}`)}
      >
        {t('palette.everything', { query: text })}
      </PaletteItem>
    </PaletteGroup>
  );
}
