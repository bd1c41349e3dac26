import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Menu, MenuItem, MenuSeparator } from '#client/ui/menu.tsx';

export interface MemberMenuProps {
  trigger: ReactElement;
  onOpen: () => void;
  /** Where the progress of this member is. */
  progressAt: string;
  /** Undefined where it may not be done. */
  onRole: (() => void) | undefined;
  onTeam: (() => void) | undefined;
  onHandOver: (() => void) | undefined;
  onRemove: (() => void) | undefined;
  removeLabel: string;
}

/** What can be done with one member. */
export function MemberMenu(props: MemberMenuProps) {
  const { trigger, onOpen, progressAt, onRole, onTeam, onHandOver, onRemove, removeLabel } = props;
  const { t } = useTranslation('organizations');
  return (
    <Menu trigger={trigger} defaultOpen align="end">
      <MenuItem onSelect={onOpen}>{t('members.details')}</MenuItem>
      <MenuItem asChild>
        <Link to={progressAt}>{t('member.open')}</Link>
      </MenuItem>
      {onRole && <MenuItem onSelect={onRole}>{t('members.changeRole')}</MenuItem>}
      {onTeam && <MenuItem onSelect={onTeam}>{t('members.setTeam')}</MenuItem>}
      {onHandOver && <MenuItem onSelect={onHandOver}>{t('members.handOver')}</MenuItem>}
      {onRemove && (
        <>
          <MenuSeparator />
          <MenuItem tone="danger" onSelect={onRemove}>
            {removeLabel}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
