import PanelLeft from 'lucide-react/icons/panel-left';
import Search from 'lucide-react/icons/search';
import type { ComponentType } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { BrandMark } from '#client/ui/brand-mark.tsx';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { usePreferences } from '../preferences.ts';
import { AccountMenu } from './account-menu.tsx';
import type { DueCardsProps } from './due-cards.tsx';
import { commandKey } from './keys.ts';
import { isWithin, learning, managing, type Place } from './places.ts';

interface RailProps {
  icons: boolean;
  onFind: () => void;
  /** What stands beside English; null while it is not there. */
  Due: ComponentType<DueCardsProps> | null;
}

/** The places at the side of a wide screen; as icons where a page wants the room, or where the person chose so. */
export function Rail({ icons, onFind, Due }: RailProps) {
  const { t } = useTranslation();
  const toggle = usePreferences((state) => state.toggleRail);
  return (
    <nav
      aria-label={t('nav.main')}
      className={cn('sticky top-0 flex h-dvh flex-col gap-1 px-3 pt-3.5 pb-3', icons && 'items-center px-2.5')}
    >
      <div className={cn('mb-1.5 flex items-center justify-between', icons && 'flex-col gap-1')}>
        <Link
          to="/"
          aria-label={t('product')}
          className="flex h-control items-center gap-2.5 px-2 text-15 font-semi tracking-section"
        >
          <BrandMark className="size-6 text-accent" />
          {!icons && <span>{t('product')}</span>}
        </Link>
        <IconButton
          icon={PanelLeft}
          label={t(icons ? 'rail.expand' : 'rail.collapse')}
          shortcut="["
          size="sm"
          aria-expanded={!icons}
          onClick={toggle}
        />
      </div>
      <button
        type="button"
        onClick={onFind}
        aria-label={icons ? t('find') : undefined}
        className={cn(
          'mb-3 flex h-field-sm items-center gap-2.5 rounded-control border border-line bg-surface text-ink-3 shadow-lift hover:border-line-strong',
          icons ? 'w-[38px] justify-center' : 'w-full ps-2.5 pe-2',
        )}
      >
        <Search aria-hidden="true" className="size-4" />
        {!icons && (
          <>
            <span className="flex-1 truncate text-start">{t('find')}</span>
            <span aria-hidden="true">
              <Kbd>{commandKey}K</Kbd>
            </span>
          </>
        )}
      </button>
      <PlaceList places={learning} icons={icons} Due={Due} />
      <PlaceList places={managing} icons={icons} className="mt-3.5 border-t border-line pt-3.5" />
      <div className={cn('mt-auto pt-2.5', !icons && 'w-full')}>
        <AccountMenu look={icons ? 'icon' : 'full'} place="rail" />
      </div>
    </nav>
  );
}

interface PlaceListProps {
  places: readonly Place[];
  icons: boolean;
  Due?: RailProps['Due'];
  className?: string;
}

function PlaceList({ places, icons, Due, className }: PlaceListProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <ul className={cn('flex flex-col gap-px', className)}>
      {places.map((place) => {
        const here = isWithin(pathname, place);
        return (
          <li key={place.name}>
            <Link
              to={place.to}
              aria-current={here ? 'page' : undefined}
              title={icons ? t(`places.${place.name}`) : undefined}
              className={cn(
                'flex h-field-sm items-center gap-2.5 rounded-control px-2.5 font-medium text-ink-2 transition-colors hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:text-ink',
                icons && 'h-control w-[38px] justify-center px-0',
              )}
            >
              <place.icon aria-hidden="true" className={here ? 'text-accent' : 'text-ink-3'} />
              <span className={icons ? 'sr-only' : undefined}>{t(`places.${place.name}`)}</span>
              {Due && place.name === 'english' && (
                <Due className={icons ? 'hidden' : 'tabular ms-auto text-12 font-medium text-ink-3'} />
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
