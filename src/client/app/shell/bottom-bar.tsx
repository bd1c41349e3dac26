import Ellipsis from 'lucide-react/icons/ellipsis';
import { type ComponentType, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { latePart } from '#client/ui/late-part.tsx';
import type { DueCardsProps } from './due-cards.tsx';
import { compact, inner, isWithin, type Place, places } from './places.ts';

const PlacesSheet = latePart(async () => (await import('./places-sheet.tsx')).PlacesSheet);

const cell =
  'relative flex h-[50px] w-full flex-col items-center justify-center gap-[3px] rounded-control text-11 font-medium text-ink-3 aria-[current]:text-accent-ink [&>.lucide]:size-[21px]';

const near = places.filter((place) => compact.includes(place.name));
const rest = [...places.filter((place) => !compact.includes(place.name)), ...inner];

/** Five places within the thumb's reach; the fifth opens a sheet with all others. */
export function BottomBar({ Due }: { Due: ComponentType<DueCardsProps> | null }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const here = (place: Place) => (isWithin(pathname, place) ? 'page' : undefined);
  return (
    <nav
      aria-label={t('nav.compact')}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 border-t border-line bg-bg px-1 pt-1 pb-[calc(4px+env(safe-area-inset-bottom))] tablet:hidden print:hidden"
    >
      {near.map((place) => (
        <Link key={place.name} to={place.to} aria-current={here(place)} className={cell}>
          <place.icon aria-hidden="true" />
          {t(`places.${place.name}`)}
          {Due && place.name === 'english' && (
            <Due className="tabular absolute start-[calc(50%+13px)] top-1 leading-none text-ink-3" />
          )}
        </Link>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-current={rest.some(here) ? 'true' : undefined}
        onClick={() => setOpen(true)}
        className={cell}
      >
        <Ellipsis aria-hidden="true" />
        {t('nav.more')}
      </button>
      <PlacesSheet open={open} onOpenChange={setOpen} places={rest} />
    </nav>
  );
}
