import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { memberships, type Team } from '#contract/memberships.ts';
import { Loaded } from '../loaded.tsx';
import { membersKey } from '../members/member-queries.ts';
import { PermissionLines } from '../members/preview-body.tsx';
import { teamsKey } from '../team-queries.ts';
import { useFailureWords } from '../use-failure-words.ts';

interface RemoveTeamDialogProps {
  orgId: string;
  team: Team;
  onClose: () => void;
}

/** Asks before a team goes, and says what becomes of its members and which permissions of theirs go with it. */
export function RemoveTeamDialog({ orgId, team: { id, name, member_count }, onClose }: RemoveTeamDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const queries = useQueryClient();
  const hasMembers = member_count > 0;
  const preview = useQuery({
    queryKey: [...keyOf(memberships.previewChange), orgId, 'removed-team', id],
    queryFn: ({ signal }) => {
      const body = { removed_team_id: id };
      return session.api.call(memberships.previewChange, { params: { org_id: orgId }, body }, { signal });
    },
    enabled: hasMembers,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const remove = useMutation({
    mutationFn: () => session.api.call(memberships.removeTeam, { params: { org_id: orgId, team_id: id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: teamsKey(orgId) });
      void queries.invalidateQueries({ queryKey: membersKey(orgId) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('teams.removeTitle', { name: `\u2068${name}\u2069` })}
      description={t('teams.removeText', { count: member_count })}
      losses={[t('teams.lossManagers'), t('teams.lossGroup')]}
      note={remove.error && <span role="alert">{sentence(remove.error)}</span>}
      cancelLabel={shell('cancel')}
      confirmLabel={t('teams.removeConfirm')}
      busy={remove.isPending}
      disabled={hasMembers && !preview.data}
      onConfirm={() => remove.mutate()}
    >
      {hasMembers && (
        <div className="my-3 grid gap-3">
          <Loaded from={preview}>{({ members }) => <PermissionLines members={members} />}</Loaded>
        </div>
      )}
    </ConfirmDialog>
  );
}
