import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { useCreateOrganization } from './organization-queries.ts';
import { suggestSlug } from './suggest-slug.ts';
import { useFailureWords } from './use-failure-words.ts';

/** Asks for a name; the short name follows it until somebody writes one. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence, field } = useFailureWords();
  const navigate = useNavigate();
  const form = useId();
  const create = useCreateOrganization();
  const [name, setName] = useState('');
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const slug = ownSlug ?? suggestSlug(name);
  const errors = { name: field(create.error, 'name'), slug: field(create.error, 'slug') };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { name, slug },
      {
        onSuccess: ({ id }) => {
          onClose();
          void navigate(`/organizations/${id}/members`);
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('create.title')}
      description={t('create.text')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={create.isPending}>
          {t('create.confirm')}
        </FormActions>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4" noValidate>
        <Field label={t('fields.name')} error={errors.name}>
          <TextInput
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
        </Field>
        <Field label={t('fields.slug')} hint={t('fields.slugHint')} error={errors.slug}>
          <TextInput
            value={slug}
            maxLength={48}
            dir="ltr"
            face="mono"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setOwnSlug(event.target.value.toLowerCase())}
          />
        </Field>
        {create.error && !errors.name && !errors.slug && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(create.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
