import Search from 'lucide-react/icons/search';
import { Link, useLocation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { BrandMark } from '#client/ui/brand-mark.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { placeAt } from './places.ts';

/** The head of a phone: where you are, search, account. */
export function TopBar({ onFind }: { onFind: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const place = placeAt(pathname);
  const elsewhere = t(pathname.startsWith('/admin/') ? 'account.admin' : 'product');
  return (
    <header className="sticky top-0 z-10 flex h-[52px] items-center gap-2 border-b border-line bg-bg ps-4 pe-2 tablet:hidden print:hidden">
      <Link to="/" aria-label={t('product')} className="flex size-touch -ms-2.5 items-center justify-center">
        <BrandMark className="size-6" />
      </Link>
      <span className="text-15 font-semi tracking-section">{place ? t(`places.${place.name}`) : elsewhere}</span>
      <span className="ms-auto flex items-center gap-0.5">
        <IconButton icon={Search} label={t('find')} onClick={onFind} className="size-touch" />
        <AccountMenu look="icon" place="head" />
      </span>
    </header>
  );
}
