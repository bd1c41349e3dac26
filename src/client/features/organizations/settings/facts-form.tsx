import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { type Organization, organizations } from '#contract/organizations.ts';
import { usePlaceOrganization } from '../organization-queries.ts';
import { useFailureWords } from '../use-failure-words.ts';

const formOf = ({ name, slug, description, roster_visible }: Organization) => ({
  ...{ name, slug, description: description ?? '', roster_visible },
});

/** Name, short name, description, and whether members see each other. Sends only what changed. */
export function FactsForm({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organizations');
  const { sentence, field } = useFailureWords();
  const place = usePlaceOrganization();
  const saved = formOf(organization);
  const [form, setForm] = useState(saved);
  const set = (part: Partial<typeof saved>) => setForm((old) => ({ ...old, ...part }));
  const body = {
    ...(form.name !== saved.name && { name: form.name }),
    ...(form.slug !== saved.slug && { slug: form.slug }),
    ...(form.description !== saved.description && { description: form.description.trim() || null }),
    ...(form.roster_visible !== saved.roster_visible && { roster_visible: form.roster_visible }),
  };
  const same = Object.keys(body).length === 0;
  const save = useMutation({
    mutationFn: () => session.api.call(organizations.update, { params: { org_id: organization.id }, body }),
    onSuccess: (next) => {
      void place(next);
      setForm(formOf(next));
      toast({ message: t('settings.saved') });
    },
  });
  const errors = {
    name: field(save.error, 'name'),
    slug: field(save.error, 'slug'),
    description: field(save.error, 'description'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!same && !save.isPending) save.mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="mt-5 grid max-w-[480px] gap-5">
      <Field label={t('fields.name')} error={errors.name}>
        <TextInput value={form.name} maxLength={120} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <Field label={t('fields.slug')} hint={t('fields.slugHint')} error={errors.slug}>
        <TextInput
          value={form.slug}
          maxLength={48}
          dir="ltr"
          face="mono"
          spellCheck={false}
          onChange={(event) => set({ slug: event.target.value.toLowerCase() })}
        />
      </Field>
      <Field label={t('fields.description')} error={errors.description}>
        <TextArea
          value={form.description}
          maxLength={2000}
          onChange={(event) => set({ description: event.target.value })}
        />
      </Field>
      <Switch
        layout="row"
        label={t('settings.roster')}
        hint={t('settings.rosterHint')}
        checked={form.roster_visible}
        onChange={(roster_visible) => set({ roster_visible })}
      />
      {save.error && !Object.values(errors).some(Boolean) && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(save.error)}
        </p>
      )}
      <Button type="submit" variant="primary" busy={save.isPending} disabled={same} className="justify-self-start">
        {t('save')}
      </Button>
    </form>
  );
}
