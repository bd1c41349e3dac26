import { memo, type ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import type { Member } from '#contract/organizations.ts';
import { useFormats } from '../use-formats.ts';
import { personName } from './person-name.ts';
import type { ColumnName } from './use-columns.ts';

interface MemberRowProps {
  /** Its place in the list, from 0. */
  index: number;
  member: Member;
  shown: Readonly<Record<ColumnName, boolean>>;
  /** Null for whoever changes nobody. */
  ticked: boolean | null;
  selectable: (member: Member) => boolean;
  onTick: (member: Member, shift: boolean) => void;
  onOpen: ((member: Member) => void) | null;
  menuOf: (member: Member) => ReactNode;
}

/** One member in the table. While one scrolls, only rows that come into view are drawn: all that it is given stays the same then. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { index, member, shown, ticked, selectable, onTick, onOpen, menuOf } = props;
  const { t } = useTranslation('organizations');
  const { day } = useFormats();
  const { id: own } = useUser();
  const name = personName(member);
  const { user_id, email, avatar_url, role, team_name, joined_at, last_active_at, expires_at } = member;
  const cell = 'px-3 py-1.5';
  return (
    <tr
      aria-rowindex={index + 2}
      data-selected={ticked || undefined}
      className="h-12 border-b border-line transition-colors hover:bg-hover data-selected:bg-selected"
    >
      {ticked !== null && (
        <td className="w-9 ps-2">
          <Checkbox
            label={t('members.select', { name })}
            labelled="hidden"
            checked={ticked}
            disabled={!selectable(member)}
            onChange={(event) => onTick(member, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </td>
      )}
      <td className={`${cell} w-full max-w-0 min-w-32`}>
        <div className="flex min-w-0 items-center gap-2.5">
          <Avatar name={name} src={avatar_url} />
          <div className="min-w-0">
            {onOpen ? (
              <button
                type="button"
                data-member={index}
                onClick={() => onOpen(member)}
                className="block max-w-full truncate text-start font-medium underline-offset-3 hover:underline"
              >
                <bdi>{name}</bdi>
              </button>
            ) : (
              <bdi className="block truncate font-medium">{name}</bdi>
            )}
            {shown.email && email && (
              <span dir="ltr" className="block truncate text-12 text-ink-3">
                {email}
              </span>
            )}
          </div>
          {user_id === own && <span className="text-12 text-ink-3">{t('members.you')}</span>}
        </div>
      </td>
      <td className={`${cell} whitespace-nowrap max-tablet:px-1`}>{t(`roles.${role}`)}</td>
      {shown.team && (
        <td className={`${cell} whitespace-nowrap max-tablet:hidden`}>
          {team_name ? <bdi>{team_name}</bdi> : <span className="text-ink-3">{t('fields.noTeam')}</span>}
        </td>
      )}
      {shown.joined && <td className={`${cell} whitespace-nowrap max-desktop:hidden`}>{day(joined_at)}</td>}
      {shown.active && (
        <td className={`${cell} whitespace-nowrap max-tablet:hidden`}>
          {last_active_at ? day(last_active_at) : <span className="text-ink-3">{t('members.notYet')}</span>}
        </td>
      )}
      {shown.ends && (
        <td className={`${cell} whitespace-nowrap max-desktop:hidden`}>
          {expires_at ? day(expires_at) : <span className="text-ink-3">{t('members.noEnd')}</span>}
        </td>
      )}
      {onOpen && <td className="w-11 text-end">{menuOf(member)}</td>}
    </tr>
  );
});
