import Ellipsis from 'lucide-react/icons/ellipsis';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import type { MemberMenuProps } from './member-menu.tsx';

const MemberMenu = lazy(async () => ({ default: (await import('./member-menu.tsx')).MemberMenu }));

/** The button at the end of a row. The code of its menu comes with the first press. */
export function MemberActions({ name, ...rest }: Omit<MemberMenuProps, 'trigger'> & { name: string }) {
  const { t } = useTranslation('organizations');
  const [wanted, setWanted] = useState(false);
  const button = (
    <IconButton
      icon={Ellipsis}
      label={t('members.actionsOf', { name })}
      size="sm"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <MemberMenu
        trigger={<IconButton icon={Ellipsis} label={t('members.actionsOf', { name })} size="sm" />}
        {...rest}
      />
    </Suspense>
  );
}
