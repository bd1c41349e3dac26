import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Chip } from '#client/ui/chip.tsx';
import { tagsQuery } from '../chat-queries.ts';

interface TagFilterProps {
  archived: boolean;
  tag: string | null;
  onChange: (tag: string | null) => void;
}

/** The tags in use; one of them at a time limits the list. Nothing while there is none. */
export function TagFilter({ archived, tag, onChange }: TagFilterProps) {
  const { t, language } = useTranslation('chat');
  const { data } = useQuery(tagsQuery(archived));
  const items = data?.items;
  const gone = tag !== null && items !== undefined && !items.some((one) => one.tag === tag);
  // The last conversation with it has lost it: what is listed is not to stay empty for a reason nobody sees.
  useEffect(() => {
    if (gone) onChange(null);
  }, [gone, onChange]);
  if (!items || items.length === 0) return null;
  return (
    <ul
      aria-label={t('tags.filter')}
      className="flex shrink-0 gap-1.5 overflow-x-auto px-3 pt-0.5 pb-2 [scrollbar-width:thin]"
    >
      {items.map((one) => (
        <li key={one.tag}>
          <Chip
            pressed={one.tag === tag}
            aria-label={t('tags.filterOne', { tag: one.tag, count: one.count })}
            onClick={() => onChange(one.tag === tag ? null : one.tag)}
            className="max-tablet:h-touch"
          >
            <bdi className="max-w-32 truncate">{one.tag}</bdi>
            <span className="tabular text-ink-3">{one.count.toLocaleString(language)}</span>
          </Chip>
        </li>
      ))}
    </ul>
  );
}
