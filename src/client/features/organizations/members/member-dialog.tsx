import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Member, Organization } from '#contract/organizations.ts';
import { endOfDay } from '../end-of-day.ts';
import { givable, isAdmin, mayChange } from '../may.ts';
import { RoleSelect } from '../role-select.tsx';
import { TeamSelect } from '../team-select.tsx';
import { useFormats } from '../use-formats.ts';
import { personName } from './person-name.ts';
import type { PlannedChange } from './planned-change.ts';

interface MemberDialogProps {
  organization: Organization;
  member: Member;
  onClose: () => void;
  onChange: (change: PlannedChange) => void;
  onLeave: () => void;
}

/** One member beside the rows: what they are, until when, and what may be changed of it. */
export function MemberDialog({ organization, member, onClose, onChange, onLeave }: MemberDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { id: ownId } = useUser();
  const { day, moment } = useFormats();
  const form = useId();
  const own = member.user_id === ownId;
  const editable = isAdmin(organization.role) && (own || mayChange(organization.role, member.role));
  const [role, setRole] = useState(member.role);
  const [teamId, setTeamId] = useState(member.team_id);
  const [end, setEnd] = useState(member.expires_at?.slice(0, 10) ?? '');
  const ends = role === 'owner' ? '' : end;
  const same = role === member.role && teamId === member.team_id && ends === (member.expires_at?.slice(0, 10) ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!same) onChange({ kind: 'edit', role, teamId, expiresAt: endOfDay(ends) });
  };
  const facts: [string, string][] = [
    [t('members.username'), member.username],
    ...(member.email ? ([[t('members.column.email'), member.email]] as [string, string][]) : []),
    [t('members.column.joined'), day(member.joined_at)],
    [t('members.column.active'), member.last_active_at ? moment(member.last_active_at) : t('members.notYet')],
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      title={<bdi>{personName(member)}</bdi>}
      closeLabel={shell('close')}
      actions={
        <>
          {(own || editable) && (
            <Button
              variant="danger-quiet"
              className="me-auto"
              onClick={own ? onLeave : () => onChange({ kind: 'remove' })}
            >
              {t(own ? 'members.leave' : 'members.remove')}
            </Button>
          )}
          {editable && (
            <Button type="submit" form={form} variant="primary" disabled={same}>
              {t('change.preview')}
            </Button>
          )}
        </>
      }
    >
      <dl className="mb-5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="min-w-0 break-words">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <TextLink to={`/organizations/${organization.id}/members/${member.user_id}`} className="mb-5 inline-block">
        {t('member.open')}
      </TextLink>
      {editable && (
        <form id={form} onSubmit={submit} className="grid gap-4">
          <Field label={t('fields.role')}>
            <RoleSelect roles={givable(organization.role)} value={role} onChange={setRole} />
          </Field>
          <Field label={t('fields.team')}>
            <TeamSelect orgId={organization.id} none={t('fields.noTeam')} value={teamId} onChange={setTeamId} />
          </Field>
          <Field label={t('fields.ends')} hint={t(role === 'owner' ? 'members.ownerNoEnd' : 'fields.endsHint')}>
            <TextInput
              type="date"
              value={ends}
              disabled={role === 'owner'}
              onChange={(event) => setEnd(event.target.value)}
            />
          </Field>
        </form>
      )}
    </Dialog>
  );
}
