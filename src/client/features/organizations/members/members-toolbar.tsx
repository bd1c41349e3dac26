import Columns3 from 'lucide-react/icons/columns-3';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DeferredMenu } from '#client/ui/deferred-menu.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { Select } from '#client/ui/select.tsx';
import type { Organization } from '#contract/organizations.ts';
import { isAdmin, roles } from '../may.ts';
import { TeamFilter } from './team-filter.tsx';
import type { useColumns } from './use-columns.ts';
import { activities, type useMemberFilter } from './use-member-filter.ts';

const loadColumns = async () => (await import('./column-choice.tsx')).ColumnChoice;

interface MembersToolbarProps {
  organization: Organization;
  by: ReturnType<typeof useMemberFilter>;
  columns: ReturnType<typeof useColumns>;
  /** At the end of the line. */
  children: ReactNode;
}

/** Narrows the list, and chooses its columns. */
export function MembersToolbar({ organization: { id, role }, by, columns, children }: MembersToolbarProps) {
  const { t } = useTranslation('organizations');
  const { filter } = by;
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <SearchInput
        label={t('members.find')}
        placeholder={t('members.findHint')}
        value={by.typed}
        onChange={(event) => by.setTyped(event.target.value)}
        className="w-60 max-tablet:w-full"
      />
      <Select
        size="sm"
        aria-label={t('members.byRole')}
        value={filter.role ?? ''}
        onChange={(event) => by.setRole(event.target.value || null)}
        className="w-40 max-tablet:w-auto max-tablet:grow max-tablet:basis-36"
      >
        <option value="">{t('members.anyRole')}</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </Select>
      {isAdmin(role) && <TeamFilter orgId={id} chosen={filter.teamIds} onChange={by.setTeams} />}
      {role !== 'member' && (
        <Select
          size="sm"
          aria-label={t('members.byActivity')}
          value={filter.active ?? ''}
          onChange={(event) => by.setActive(event.target.value || null)}
          className="w-48 max-tablet:w-auto max-tablet:grow max-tablet:basis-36"
        >
          <option value="">{t('members.anyActivity')}</option>
          {activities.map((one) => (
            <option key={one} value={one}>
              {t(`members.activity.${one}`)}
            </option>
          ))}
        </Select>
      )}
      <DeferredMenu
        load={loadColumns}
        opens="dialog"
        trigger={<IconButton icon={Columns3} label={t('members.columns')} size="sm" variant="second" />}
        columns={columns}
      />
      {children}
    </div>
  );
}
