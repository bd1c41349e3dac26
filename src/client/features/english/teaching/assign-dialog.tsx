import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { type Assignment, assignments } from '#contract/assignments.ts';
import { everyModuleQuery } from './teaching-queries.ts';

/** A team that something can be assigned to. */
export interface TeamChoice {
  id: string;
  name: string;
}

interface AssignDialogProps {
  orgId: string;
  teams: readonly TeamChoice[];
  /** May it be for the whole organization? */
  everybody: boolean;
  /** Whose date and note are changed; without one something is assigned. */
  assignment?: Assignment;
  onClose: () => void;
}

/** Gives a team or everybody a module to do by a day, or changes the day. */
export function AssignDialog({ orgId, teams, everybody, assignment, onClose }: AssignDialogProps) {
  const { t } = useTranslation('organizationFigures');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const modules = useQuery({ ...everyModuleQuery(), enabled: !assignment });
  const form = useId();
  const [key] = useState(newId);
  const [module, setModule] = useState('');
  const [team, setTeam] = useState(everybody ? '' : (teams[0]?.id ?? ''));
  const [due, setDue] = useState(assignment?.due_date ?? '');
  const [note, setNote] = useState(assignment?.note ?? '');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      assignment
        ? session.api.call(assignments.update, {
            params: { org_id: orgId, assignment_id: assignment.id },
            body: { due_date: due, note: note.trim() || null },
          })
        : session.api.call(
            assignments.create,
            {
              params: { org_id: orgId },
              body: { module_id: module, team_id: team || null, due_date: due, ...(note.trim() && { note }) },
            },
            { idempotencyKey: key },
          ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keyOf(assignments.list) });
      void queries.invalidateQueries({ queryKey: keyOf(assignments.get) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!save.isPending && due !== '' && (assignment || module !== '')) save.mutate();
  };
  const items = modules.data?.items ?? [];
  const levels = [...new Set(items.map(({ cefr_level }) => cefr_level))];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(assignment ? 'assignments.edit' : 'assignments.new')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={save.isPending}>
          {t(assignment ? 'assignments.save' : 'assignments.assign')}
        </FormActions>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        {!assignment && (
          <>
            <Field label={t('assignments.module')} error={tried && module === '' && t('assignments.moduleMissing')}>
              <Select value={module} onChange={(event) => setModule(event.target.value)}>
                <option value="">{t('assignments.choose')}</option>
                {levels.map((level) => (
                  <optgroup key={level} label={level}>
                    {items
                      .filter(({ cefr_level }) => cefr_level === level)
                      .map(({ id, title }) => (
                        <option key={id} value={id} lang="en">
                          {title}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </Select>
            </Field>
            <Field label={t('assignments.for')}>
              <Select value={team} onChange={(event) => setTeam(event.target.value)}>
                {everybody && <option value="">{t('assignments.everybody')}</option>}
                {teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        )}
        <Field
          label={t('assignments.due')}
          hint={t('assignments.dueHint')}
          error={tried && due === '' && t('assignments.dueMissing')}
        >
          <TextInput type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        </Field>
        <Field label={t('assignments.note')} hint={t('assignments.noteHint')}>
          <TextArea value={note} maxLength={500} minRows={2} onChange={(event) => setNote(event.target.value)} />
        </Field>
        {save.error && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(save.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
