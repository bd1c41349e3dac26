import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { type Organization, type OrganizationRole, organizations } from '#contract/organizations.ts';
import { endOfDay } from '../end-of-day.ts';
import { givable, isAdmin } from '../may.ts';
import { organizationQuery } from '../organization-queries.ts';
import { RoleSelect } from '../role-select.tsx';
import { TeamSelect } from '../team-select.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { membersKey } from './member-queries.ts';
import { personName } from './person-name.ts';

/** Brings in somebody who has an account here, by username or e-mail address. A team manager brings them into the own team. */
export function AddDialog({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence, field } = useFailureWords();
  const queries = useQueryClient();
  const form = useId();
  const { id: org_id, role: own } = organization;
  const [who, setWho] = useState('');
  const [role, setRole] = useState<OrganizationRole>('member');
  const [teamId, setTeamId] = useState<string | null>(null);
  const [end, setEnd] = useState('');
  const name = who.trim().replace(/^@/, '');
  const expires_at = role === 'owner' ? null : endOfDay(end);
  const add = useMutation({
    mutationFn: () =>
      session.api.call(organizations.addMember, {
        params: { org_id },
        body: {
          ...(name.includes('@') ? { email: name } : { username: name }),
          role,
          ...(teamId && { team_id: teamId }),
          ...(expires_at && { expires_at }),
        },
      }),
    onSuccess: (member) => {
      void queries.invalidateQueries({ queryKey: membersKey(org_id) });
      void queries.invalidateQueries({ queryKey: organizationQuery(org_id).queryKey });
      toast({ message: t('add.done', { name: personName(member) }) });
      onClose();
    },
  });
  const atName = field(add.error, 'email') ?? field(add.error, 'username');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      title={t('add.title')}
      description={t('add.text')}
      closeLabel={shell('close')}
      actions={
        <FormActions
          form={form}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          busy={add.isPending}
          disabled={name === ''}
        >
          {t('add.confirm')}
        </FormActions>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('add.who')} error={atName}>
          <TextInput
            value={who}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWho(event.target.value)}
          />
        </Field>
        {isAdmin(own) && (
          <>
            <Field label={t('fields.role')}>
              <RoleSelect roles={givable(own)} value={role} onChange={setRole} />
            </Field>
            <Field label={t('fields.team')}>
              <TeamSelect orgId={org_id} none={t('fields.noTeam')} value={teamId} onChange={setTeamId} />
            </Field>
            {role !== 'owner' && (
              <Field label={t('fields.ends')} hint={t('fields.endsHint')} error={field(add.error, 'expires_at')}>
                <TextInput type="date" value={end} onChange={(event) => setEnd(event.target.value)} />
              </Field>
            )}
          </>
        )}
        {add.error && !atName && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(add.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
