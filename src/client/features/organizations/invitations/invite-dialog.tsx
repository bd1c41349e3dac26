import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { type Invitation, memberships } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';
import { CopyLine, wholeLink } from '../copy-line.tsx';
import { RoleSelect } from '../role-select.tsx';
import { TeamSelect } from '../team-select.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { emailsIn, mostEmails } from './emails-in.ts';
import { invitationsKey } from './invitation-queries.ts';
import { invitedRoles } from './invited-roles.ts';

/** Invites many at once; afterwards each has a link, which is shown here alone. */
export function InviteDialog({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const { t, language } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const queries = useQueryClient();
  const form = useId();
  const { id: org_id } = organization;
  const [text, setText] = useState('');
  const [role, setRole] = useState<Invitation['role']>('member');
  const [teamId, setTeamId] = useState<string | null>(null);
  const [days, setDays] = useState('14');
  const { emails, odd } = emailsIn(text);
  const invite = useMutation({
    mutationFn: () =>
      session.api.call(memberships.invite, {
        params: { org_id },
        body: { emails, role, ...(teamId && { team_id: teamId }), expires_in_days: Number(days) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsKey(org_id) }),
  });
  const many = emails.length > mostEmails;
  const problem =
    odd.length > 0
      ? t('invite.odd', { list: new Intl.ListFormat(language).format(odd.slice(0, 5)), count: odd.length })
      : many && t('invite.tooMany', { count: emails.length, most: mostEmails });
  const badDays = !/^\d+$/.test(days) || Number(days) < 1 || Number(days) > 90;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (emails.length > 0 && !problem && !badDays && !invite.isPending) invite.mutate();
  };
  if (invite.data)
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        place="beside"
        title={t('invite.made', { count: invite.data.items.length })}
        description={t('invite.madeText')}
        closeLabel={shell('close')}
        actions={
          <Button variant="primary" onClick={onClose}>
            {t('invite.finish')}
          </Button>
        }
      >
        <ul aria-label={t('parts.invitations')}>
          {invite.data.items.map(({ id, email, link, mail }) => (
            <li key={id} className="grid gap-1.5 border-b border-line py-2.5">
              <span className="flex flex-wrap justify-between gap-2">
                <bdi className="font-medium">{email}</bdi>
                <span className="text-13 text-ink-3">{t(`invite.mail.${mail ?? 'none'}`)}</span>
              </span>
              {link && <CopyLine text={wholeLink(link)} label={t('invite.copyFor', { email })} />}
            </li>
          ))}
        </ul>
      </Dialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      title={t('invite.title')}
      description={t('invite.text')}
      closeLabel={shell('close')}
      actions={
        <FormActions
          form={form}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          busy={invite.isPending}
          disabled={emails.length === 0}
        >
          {emails.length === 0 ? t('invite.confirm') : t('invite.confirmMany', { count: emails.length })}
        </FormActions>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('invite.emails')} hint={t('invite.emailsHint')} error={problem}>
          <TextArea
            value={text}
            dir="ltr"
            minRows={3}
            maxRows={8}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field label={t('fields.role')}>
          <RoleSelect roles={invitedRoles} value={role} onChange={setRole} />
        </Field>
        <Field label={t('fields.team')}>
          <TeamSelect orgId={org_id} none={t('fields.noTeam')} value={teamId} onChange={setTeamId} />
        </Field>
        <Field label={t('invite.days')} error={badDays && t('invite.daysWrong')}>
          <TextInput inputMode="numeric" value={days} onChange={(event) => setDays(event.target.value)} />
        </Field>
        {invite.error && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(invite.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
