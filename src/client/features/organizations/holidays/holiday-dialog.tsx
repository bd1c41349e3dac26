import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { HolidayPreview } from '#contract/holidays.ts';
import type { Organization } from '#contract/organizations.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { useDeclareHoliday, usePreviewHoliday, useWithdrawHoliday } from './holiday-queries.ts';
import { useTeamOf, WhoRests } from './who-rests.tsx';

/** Declares a holiday, after it was shown whom it affects; what was declared can be undone. */
export function HolidayDialog({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence, field } = useFailureWords();
  const { id: orgId } = organization;
  const form = useId();
  const [name, setName] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const preview = usePreviewHoliday(orgId);
  const declare = useDeclareHoliday(orgId);
  const { now: withdraw } = useWithdrawHoliday(orgId);
  const planned = {
    ...{ name: name.trim(), starts_on: first, ends_on: last || first },
    team_id: useTeamOf(organization, chosen),
  };
  const whole = planned.name !== '' && first !== '';
  /** Something else is planned than was shown. */
  const anew = (set: () => void) => {
    preview.reset();
    declare.reset();
    set();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!whole || preview.isPending || declare.isPending) return;
    if (!preview.data) return preview.mutate(planned);
    declare.mutate(planned, {
      onSuccess: (made) => {
        const message = t('holidays.declared', { name: `\u2068${made.name}\u2069` });
        toast({ message, action: { label: t('holidays.undo'), onAction: () => withdraw(made) } });
        onClose();
      },
    });
  };
  const error = declare.error ?? preview.error;
  const wrong = {
    name: field(error, 'name'),
    first: field(error, 'starts_on'),
    last: field(error, 'ends_on'),
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="beside"
      title={t('holidays.add')}
      description={t('holidays.addText')}
      closeLabel={shell('close')}
      actions={
        <FormActions
          form={form}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          busy={preview.isPending || declare.isPending}
          disabled={!whole}
        >
          {t(preview.data ? 'holidays.confirm' : 'holidays.preview')}
        </FormActions>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('holidays.name')} error={wrong.name}>
          <TextInput value={name} maxLength={80} onChange={({ target }) => anew(() => setName(target.value))} />
        </Field>
        <Field label={t('holidays.first')} error={wrong.first}>
          <TextInput type="date" value={first} onChange={({ target }) => anew(() => setFirst(target.value))} />
        </Field>
        <Field label={t('holidays.last')} error={wrong.last}>
          <TextInput
            type="date"
            min={first}
            value={last}
            onChange={({ target }) => anew(() => setLast(target.value))}
          />
        </Field>
        <WhoRests organization={organization} value={chosen} onChange={(team) => anew(() => setChosen(team))} />
      </form>
      {preview.data && <Affected preview={preview.data} />}
      {error && !Object.values(wrong).some(Boolean) && (
        <p role="alert" className="mt-3 text-13 text-danger-ink">
          {sentence(error)}
        </p>
      )}
    </Dialog>
  );
}

/** Whom it affects, by team, for how long, and what of it can no longer be taken back. */
function Affected({ preview: { members, teams, days, begun_days } }: { preview: HolidayPreview }) {
  const { t } = useTranslation('organizations');
  return (
    <div role="status" className="mt-5 grid gap-2">
      <p className="font-medium">
        {t('holidays.affects', { count: members })} · {t('holidays.length', { count: days })}
      </p>
      {teams.length > 1 && (
        <ul className="text-13 text-ink-2">
          {teams.map((team) => (
            <li key={team.team_id ?? ''} className="flex justify-between gap-3 border-b border-line py-1">
              {team.name ? <bdi>{team.name}</bdi> : t('fields.noTeam')}
              <span>{t('holidays.of', { count: team.members })}</span>
            </li>
          ))}
        </ul>
      )}
      {begun_days > 0 && <p className="text-13 text-ink-3">{t('holidays.begun', { count: begun_days })}</p>}
    </div>
  );
}
