import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { memberships, type Team } from '#contract/memberships.ts';
import { membersKey } from '../members/member-queries.ts';
import { teamsKey } from '../team-queries.ts';
import { useFailureWords } from '../use-failure-words.ts';

interface RemoveTeamDialogProps {
  orgId: string;
  team: Team;
  onClose: () => void;
}

/** Asks before a team goes, and says what becomes of its members. */
export function RemoveTeamDialog({ orgId, team: { id, name, member_count }, onClose }: RemoveTeamDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const queries = useQueryClient();
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
      onConfirm={() => remove.mutate()}
    />
  );
}
