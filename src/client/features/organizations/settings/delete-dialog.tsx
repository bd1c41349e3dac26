import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { type Organization, organizations } from '#contract/organizations.ts';
import { organizationQuery } from '../organization-queries.ts';
import { useFailureWords } from '../use-failure-words.ts';

/** Names what is lost, and wants the short name typed before it deletes. */
export function DeleteDialog({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const { id, name, slug, member_count } = organization;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useId();
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () => session.api.call(organizations.remove, { params: { org_id: id } }),
    onSuccess: async () => {
      toast({ message: t('settings.deleted', { name }) });
      await navigate('/organizations');
      void queries.invalidateQueries({ queryKey: keyOf(organizations.list) });
      queries.removeQueries({ queryKey: organizationQuery(id).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed === slug && !remove.isPending) remove.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('settings.deleteTitle', { name: `\u2068${name}\u2069` })}
      description={t('settings.deleteGone')}
      closeLabel={shell('close')}
      actions={
        <FormActions
          form={form}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          variant="danger"
          busy={remove.isPending}
          disabled={typed !== slug}
        >
          {t('settings.deleteConfirm')}
        </FormActions>
      }
    >
      <ul className="mb-4 list-disc ps-5 text-ink-2">
        <li>{t('settings.lossMembers', { count: member_count })}</li>
        <li>{t('settings.lossTeams')}</li>
        <li>{t('settings.lossKeys')}</li>
        <li>{t('settings.lossShared')}</li>
      </ul>
      <form id={form} noValidate onSubmit={submit}>
        <Field label={t('settings.typeSlug', { slug })} hint={t('settings.noWayBack')}>
          <TextInput
            value={typed}
            dir="ltr"
            face="mono"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        {remove.error && (
          <p role="alert" className="mt-2 text-13 text-danger-ink">
            {sentence(remove.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
