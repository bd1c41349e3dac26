import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import type { Member, Organization } from '#contract/organizations.ts';
import { givable } from '../may.ts';
import { RoleSelect } from '../role-select.tsx';
import { TeamSelect } from '../team-select.tsx';
import type { PlannedChange } from './planned-change.ts';

interface ChooseDialogProps {
  organization: Organization;
  what: 'role' | 'team';
  members: readonly Member[];
  onClose: () => void;
  onChosen: (change: PlannedChange) => void;
}

/** Asks for the new role or team; the preview comes next. */
export function ChooseDialog({ organization: { id, role: own }, what, members, onClose, onChosen }: ChooseDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const form = useId();
  const [role, setRole] = useState(members[0]?.role ?? 'member');
  const [teamId, setTeamId] = useState(members[0]?.team_id ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChosen(what === 'role' ? { kind: 'role', role } : { kind: 'team', teamId });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      size="sm"
      title={t(what === 'role' ? 'members.changeRole' : 'members.setTeam')}
      description={t('members.chosen', { count: members.length })}
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose}>
          {t('change.preview')}
        </FormActions>
      }
    >
      <form id={form} onSubmit={submit}>
        {what === 'role' ? (
          <Field label={t('fields.role')}>
            <RoleSelect roles={givable(own)} value={role} onChange={setRole} />
          </Field>
        ) : (
          <Field label={t('fields.team')}>
            <TeamSelect orgId={id} none={t('fields.noTeam')} value={teamId} onChange={setTeamId} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
