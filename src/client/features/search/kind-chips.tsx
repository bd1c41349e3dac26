import { useTranslation } from '#client/i18n/use-translation.ts';
import { Chip } from '#client/ui/chip.tsx';
import type { SearchFacets, SearchHitType } from '#contract/search.ts';

interface KindChipsProps {
  facets: SearchFacets;
  /** The kinds that are asked for; none means all. */
  chosen: readonly string[];
  onChoose: (type: SearchHitType | null) => void;
}

/** How many results there are of each kind, and the way to one kind alone. */
export function KindChips({ facets: { types, capped }, chosen, onChoose }: KindChipsProps) {
  const { t } = useTranslation('search');
  const all = types.reduce((sum, { count }) => sum + count, 0);
  if (all === 0 && chosen.length === 0) return null;
  const shown = types.filter(({ type, count }) => count > 0 || chosen.includes(type));
  return (
    <fieldset className="contents">
      <legend className="sr-only">{t('kinds')}</legend>
      <Chip pressed={chosen.length === 0} onClick={() => onChoose(null)}>
        {t(capped ? 'allMore' : 'all', { count: all })}
      </Chip>
      {shown.map(({ type, count }) => (
        <Chip
          key={type}
          pressed={chosen.includes(type)}
          onClick={() => onChoose(chosen.length === 1 && chosen[0] === type ? null : type)}
        >
          {t(`kindCount.${type}`, { count })}
        </Chip>
      ))}
    </fieldset>
  );
}
