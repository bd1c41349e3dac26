import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { latePart } from '#client/ui/late-part.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import type { Member, Organization } from '#contract/organizations.ts';
import { LeaveDialog } from '../leave-dialog.tsx';
import { Loaded } from '../loaded.tsx';
import { isAdmin } from '../may.ts';
import { LatestChangeButton } from '../member-changes/latest-change-button.tsx';
import { AddDialog } from './add-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { MemberActions } from './member-actions.tsx';
import { MemberCount } from './member-count.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { memberPages } from './member-queries.ts';
import { MembersTable } from './members-table.tsx';
import { MembersToolbar } from './members-toolbar.tsx';
import { personName } from './person-name.ts';
import type { PlannedChange } from './planned-change.ts';
import { useColumns } from './use-columns.ts';
import { useMayChange } from './use-may-change.ts';
import { useMemberFilter } from './use-member-filter.ts';
import { useSelection } from './use-selection.ts';

const ChangeResultDialog = latePart(
  async () => (await import('../member-changes/change-result-dialog.tsx')).ChangeResultDialog,
);
const RosterDialog = latePart(async () => (await import('../roster/roster-dialog.tsx')).RosterDialog);

/** The dialog that is open, one at a time. */
type Open =
  | { what: 'member'; member: Member }
  | { what: 'role' | 'team'; members: readonly Member[] }
  | { what: 'change'; change: PlannedChange; members: readonly Member[] }
  | { what: 'leave' }
  | { what: 'add' };

/** Who belongs to an organization, for administrators everything that can be done about it, and for managers their team. */
export function MembersView({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const { id: own } = useUser();
  const by = useMemberFilter();
  const columns = useColumns();
  const selection = useSelection();
  const list = useInfiniteQuery(memberPages(organization.id, by.filter));
  const [open, setOpen] = useState<Open | null>(null);
  const [search, setSearch] = useSearchParams();
  const importId = search.get('import');
  const changeId = search.get('change');
  const close = () => setOpen(null);
  const inAddress = (name: 'import' | 'change') => (id: string | null) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (id === null) next.delete(name);
        else next.set(name, id);
        return next;
      },
      { replace: true },
    );
  const [showImport, showChange] = [inAddress('import'), inAddress('change')];
  const admin = isAdmin(organization.role);
  const seesMore = organization.role !== 'member';
  const sees = admin || organization.roster_visible ? 'everybody' : 'own team';
  const { role, id } = organization;
  const members = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const shown = useMemo(
    () => (seesMore ? columns.shown : { ...columns.shown, email: false, active: false, ends: false }),
    [seesMore, columns.shown],
  );
  const chosen = () => [...selection.chosen.values()];
  const may = useMayChange(organization);
  // A row that is drawn is not drawn again when more members come: what it is given stays the same.
  const openMember = useCallback((member: Member) => setOpen({ what: 'member', member }), []);
  const menuOf = useCallback(
    (member: Member) => {
      const mine = member.user_id === own;
      const choose = (what: 'role' | 'team') => () => setOpen({ what, members: [member] });
      const remove = () => setOpen({ what: 'change', change: { kind: 'remove' }, members: [member] });
      const handOver = () => setOpen({ what: 'change', change: { kind: 'handOver', from: own }, members: [member] });
      const wholly = isAdmin(role) && may(member);
      return (
        <MemberActions
          name={personName(member)}
          onOpen={() => openMember(member)}
          progressAt={`/organizations/${id}/members/${member.user_id}`}
          onRole={wholly ? choose('role') : undefined}
          onTeam={may(member) ? choose('team') : undefined}
          onHandOver={role === 'owner' && member.role !== 'owner' ? handOver : undefined}
          onRemove={mine ? () => setOpen({ what: 'leave' }) : wholly ? remove : undefined}
          removeLabel={t(mine ? 'members.leave' : 'members.remove')}
        />
      );
    },
    [own, role, id, may, openMember, t],
  );

  if (list.error instanceof ApiError && list.error.status === 403)
    return <EmptyState title={t('members.hidden')}>{t('members.hiddenText')}</EmptyState>;

  return (
    <>
      <MembersToolbar organization={organization} by={by} columns={columns}>
        <MemberCount
          matched={list.data?.pages[0]?.matched}
          of={by.narrowed && sees === 'everybody' ? organization.member_count : null}
          hint={by.filter.active !== null}
        />
        <span className="ms-auto flex flex-wrap justify-end gap-2">
          {seesMore && <LatestChangeButton orgId={organization.id} onOpen={showChange} />}
          {admin && (
            <Button size="sm" onClick={() => showImport('new')}>
              {t('roster.open')}
            </Button>
          )}
          {seesMore && (
            <Button variant="primary" size="sm" onClick={() => setOpen({ what: 'add' })}>
              {t('add.title')}
            </Button>
          )}
        </span>
      </MembersToolbar>
      <Loaded from={list}>
        {() => {
          if (members.length === 0)
            return (
              <p role="status" className="pt-4 text-ink-3">
                {t('members.none')}{' '}
                {by.narrowed && (
                  <Button size="sm" variant="ghost" onClick={by.clear}>
                    {t('members.showAll')}
                  </Button>
                )}
              </p>
            );
          return (
            <>
              <MembersTable
                label={t('members.label', { name: organization.name })}
                members={members}
                filter={by.filter}
                onSort={by.setSort}
                shown={shown}
                selection={seesMore ? selection : null}
                selectable={may}
                onOpen={seesMore ? openMember : null}
                menuOf={menuOf}
                onEnd={() => {
                  if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
                }}
              />
              <MoreButton list={list}>{t('more')}</MoreButton>
            </>
          );
        }}
      </Loaded>
      {seesMore && (
        <BulkBar
          count={selection.chosen.size}
          onTeam={() => setOpen({ what: 'team', members: chosen() })}
          onRole={admin ? () => setOpen({ what: 'role', members: chosen() }) : undefined}
          onRemove={
            admin ? () => setOpen({ what: 'change', change: { kind: 'remove' }, members: chosen() }) : undefined
          }
          onClear={selection.clear}
        />
      )}
      {open?.what === 'member' && (
        <MemberDialog
          organization={organization}
          member={open.member}
          onClose={close}
          onChange={(change) => setOpen({ what: 'change', change, members: [open.member] })}
          onLeave={() => setOpen({ what: 'leave' })}
        />
      )}
      {(open?.what === 'role' || open?.what === 'team') && (
        <ChooseDialog
          organization={organization}
          what={open.what}
          members={open.members}
          onClose={close}
          onChosen={(change) => setOpen({ what: 'change', change, members: open.members })}
        />
      )}
      {open?.what === 'change' && (
        <ChangeDialog
          organization={organization}
          change={open.change}
          members={open.members}
          onClose={close}
          onStarted={(started) => {
            selection.clear();
            close();
            showChange(started);
          }}
          onDone={(rest) => selection.all(rest, true)}
        />
      )}
      {seesMore && changeId !== null && (
        <ChangeResultDialog orgId={organization.id} changeId={changeId} onClose={() => showChange(null)} />
      )}
      {admin && importId !== null && (
        <RosterDialog
          organization={organization}
          importId={importId}
          onImport={showImport}
          onClose={() => showImport(null)}
        />
      )}
      {open?.what === 'add' && <AddDialog organization={organization} onClose={close} />}
      {open?.what === 'leave' && <LeaveDialog organization={organization} onClose={close} />}
    </>
  );
}
