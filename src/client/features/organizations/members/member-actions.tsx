import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { MemberMenuProps } from './member-menu.tsx';

const loadMenu = async () => (await import('./member-menu.tsx')).MemberMenu;

/** The button at the end of a row. */
export function MemberActions({ name, ...rest }: Omit<MemberMenuProps, 'trigger'> & { name: string }) {
  const { t } = useTranslation('organizations');
  return (
    <DeferredMenu
      load={loadMenu}
      trigger={<IconButton icon={Ellipsis} label={t('members.actionsOf', { name })} size="sm" />}
      {...rest}
    />
  );
}
