import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import type { Item } from '../item-props.ts';

/** The words that there are to choose from; those that stand in a gap are struck. */
export function WordBank({ words, chosen }: { words: Item['options']; chosen: readonly string[] }) {
  const { t } = useTranslation('english');
  return (
    <ul aria-label={t('item.bank')} dir="ltr" lang="en" className="mb-3 flex flex-wrap gap-2">
      {words.map(({ id, text }) => {
        const used = chosen.includes(id);
        return (
          <li
            key={id}
            className={cn(
              'rounded-full border border-line bg-sunken px-3 py-1 font-read text-16',
              used && 'text-ink-3',
            )}
          >
            {used ? <del>{text}</del> : text}
            {used && <span className="sr-only"> ({t('item.used')})</span>}
          </li>
        );
      })}
    </ul>
  );
}
