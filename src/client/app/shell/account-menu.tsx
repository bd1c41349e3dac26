import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';

const loadItems = async () => (await import('./account-menu-items.tsx')).AccountMenuItems;

/** The person at the foot of the rail, or at the head of a phone; the menu's code comes with its first use. */
export function AccountMenu({ look, place }: { look: 'full' | 'icon'; place: 'rail' | 'head' }) {
  const { t } = useTranslation();
  const user = useUser();
  const name = user.full_name ?? user.username;
  return (
    <DeferredMenu
      load={loadItems}
      place={place}
      trigger={
        <button
          type="button"
          className={
            look === 'full'
              ? 'flex min-h-10 w-full items-center gap-2.5 rounded-control px-2.5 py-1.5 text-start hover:bg-hover'
              : 'grid size-[38px] place-items-center rounded-control hover:bg-hover max-tablet:size-touch'
          }
        >
          <Avatar name={name} />
          {look === 'icon' && <span className="sr-only">{t('account.menu', { name })}</span>}
          {look === 'full' && (
            <span className="min-w-0 flex-1">
              <b className="block truncate leading-tight font-medium">{name}</b>
              <small className="block truncate text-12 text-ink-3">{user.email}</small>
              <span className="sr-only">{t('account.menuHint')}</span>
            </span>
          )}
        </button>
      }
    />
  );
}
