import { Link, useLocation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { isWithin, type Place } from './places.ts';

interface PlacesSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  places: readonly Place[];
}

/** The places that the bottom bar has no room for. */
export function PlacesSheet({ open, onOpenChange, places }: PlacesSheetProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('nav.moreTitle')} closeLabel={t('close')}>
      <ul className="grid gap-1 pb-2">
        {places.map((place) => (
          <li key={place.name}>
            <Link
              to={place.to}
              onClick={() => onOpenChange(false)}
              aria-current={isWithin(pathname, place) ? 'page' : undefined}
              className="flex min-h-touch items-center gap-3 rounded-control px-2 font-medium text-ink-2 hover:bg-hover aria-[current]:text-accent-ink"
            >
              <place.icon aria-hidden="true" />
              {t(`places.${place.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
