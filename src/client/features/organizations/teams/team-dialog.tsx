import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { memberships, type Team } from '#contract/memberships.ts';
import { membersKey } from '../members/member-queries.ts';
import { teamsKey } from '../team-queries.ts';
import { useFailureWords } from '../use-failure-words.ts';

interface TeamDialogProps {
  orgId: string;
  /** Who is renamed; without one a new team is made. */
  team?: Team;
  onClose: () => void;
}

/** Makes a team, or gives one another name and description. */
export function TeamDialog({ orgId, team, onClose }: TeamDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence, field } = useFailureWords();
  const queries = useQueryClient();
  const form = useId();
  const [name, setName] = useState(team?.name ?? '');
  const [about, setAbout] = useState(team?.description ?? '');
  const description = about.trim();
  const save = useMutation({
    mutationFn: () =>
      team
        ? session.api.call(memberships.updateTeam, {
            params: { org_id: orgId, team_id: team.id },
            body: { name, description: description || null },
          })
        : session.api.call(memberships.createTeam, {
            params: { org_id: orgId },
            body: { name, ...(description && { description }) },
          }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: teamsKey(orgId) });
      void queries.invalidateQueries({ queryKey: membersKey(orgId) });
      onClose();
    },
  });
  const atName = field(save.error, 'name');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={team ? t('teams.editOf', { name: `\u2068${team.name}\u2069` }) : t('teams.new')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={save.isPending}>
          {t('save')}
        </FormActions>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('fields.name')} error={atName}>
          <TextInput
            value={name}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={t('fields.description')} error={field(save.error, 'description')}>
          <TextArea value={about} maxLength={2000} minRows={2} onChange={(event) => setAbout(event.target.value)} />
        </Field>
        {save.error && !atName && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(save.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
