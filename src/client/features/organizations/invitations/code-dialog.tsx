import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { type Invitation, memberships } from '#contract/memberships.ts';
import { CopyLine, wholeLink } from '../copy-line.tsx';
import { endOfDay } from '../end-of-day.ts';
import { RoleSelect } from '../role-select.tsx';
import { TeamSelect } from '../team-select.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { joinCodesKey } from './invitation-queries.ts';
import { invitedRoles } from './invited-roles.ts';

/** Makes a code for many, with seats and an end; it is shown here, once. */
export function CodeDialog({ orgId, onClose }: { orgId: string; onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence, field } = useFailureWords();
  const queries = useQueryClient();
  const form = useId();
  const [role, setRole] = useState<Invitation['role']>('member');
  const [teamId, setTeamId] = useState<string | null>(null);
  const [seats, setSeats] = useState('');
  const [end, setEnd] = useState('');
  const expires_at = endOfDay(end);
  const badSeats = seats !== '' && (!/^\d{1,6}$/.test(seats) || Number(seats) < 1 || Number(seats) > 100_000);
  const create = useMutation({
    mutationFn: () =>
      session.api.call(memberships.createJoinCode, {
        params: { org_id: orgId },
        body: {
          role,
          ...(teamId && { team_id: teamId }),
          ...(seats !== '' && { max_uses: Number(seats) }),
          ...(expires_at && { expires_at }),
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: joinCodesKey(orgId) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!badSeats && !create.isPending) create.mutate();
  };
  const made = create.data;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      title={t(made ? 'codes.made' : 'codes.new')}
      description={t(made ? 'codes.madeText' : 'codes.text')}
      closeLabel={shell('close')}
      actions={
        made ? (
          <Button variant="primary" onClick={onClose}>
            {t('invite.finish')}
          </Button>
        ) : (
          <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={create.isPending}>
            {t('codes.confirm')}
          </FormActions>
        )
      }
    >
      {made ? (
        <div className="grid gap-3">
          <CopyLine text={made.code} label={t('codes.copyCode')} />
          <CopyLine text={wholeLink(`/join/${encodeURIComponent(made.code)}`)} label={t('codes.copyLink')} />
        </div>
      ) : (
        <form id={form} noValidate onSubmit={submit} className="grid gap-4">
          <Field label={t('fields.role')}>
            <RoleSelect roles={invitedRoles} value={role} onChange={setRole} />
          </Field>
          <Field label={t('fields.team')}>
            <TeamSelect orgId={orgId} none={t('fields.noTeam')} value={teamId} onChange={setTeamId} />
          </Field>
          <Field label={t('codes.seats')} hint={t('codes.seatsHint')} error={badSeats && t('codes.seatsWrong')}>
            <TextInput inputMode="numeric" value={seats} onChange={(event) => setSeats(event.target.value.trim())} />
          </Field>
          <Field label={t('codes.ends')} hint={t('codes.endsHint')} error={field(create.error, 'expires_at')}>
            <TextInput type="date" value={end} onChange={(event) => setEnd(event.target.value)} />
          </Field>
          {create.error && !field(create.error, 'expires_at') && (
            <p role="alert" className="text-13 text-danger-ink">
              {sentence(create.error)}
            </p>
          )}
        </form>
      )}
    </Dialog>
  );
}
