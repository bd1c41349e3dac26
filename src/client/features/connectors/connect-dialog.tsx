import { useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { CatalogEntry } from '#contract/connector-shapes.ts';
import { useAdministered, useConnect, useStartFlow } from './connector-queries.ts';
import { type FieldName, fieldsOf } from './fields.ts';
import { useFailureWords } from './use-failure-words.ts';

interface ConnectDialogProps {
  entry: CatalogEntry;
  /** The organization that it is connected for already; null for oneself. */
  organizationId: string | null;
  onClose: () => void;
  /** Takes the browser to the sign-in of the service. */
  go: (url: string) => void;
}

/** Connects a service: by its own sign-in where it has one, else by what it asks for. */
export function ConnectDialog({ entry, organizationId, onClose, go }: ConnectDialogProps) {
  const { t } = useTranslation('connectors');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const { issue } = useErrorWords();
  const formId = useId();
  const { kind, name, flow, legacy_password_grant: legacy } = entry;
  const [own, setOwn] = useState(flow === 'credentials');
  const [owner, setOwner] = useState(organizationId);
  const [values, setValues] = useState<Partial<Record<FieldName, string>>>({});
  const [keep, setKeep] = useState(false);
  const [checked, setChecked] = useState(false);
  const administered = useAdministered();
  const connect = useConnect();
  const start = useStartFlow();
  const fields = fieldsOf(entry);
  const error = own ? connect.error : start.error;
  const missing = fields.filter(({ name, required }) => required && !values[name]?.trim());

  const errorOf = (field: FieldName): string | undefined => {
    if (checked && missing.some((one) => one.name === field)) return t('form.missing');
    const found = error instanceof ApiError ? error.issues.find(({ path }) => path === `body.${field}`) : undefined;
    return found && issue(field, found.message);
  };

  const submit = () => {
    if (!own && (kind === 'google-calendar' || kind === 'xee')) {
      start.mutate({ kind, organizationId: owner }, { onSuccess: ({ authorization_url: url }) => go(url) });
      return;
    }
    setChecked(true);
    if (connect.isPending || missing.length > 0 || kind === 'google-calendar') return;
    const filled: Record<string, string | boolean> = legacy && keep ? { keep_password: true } : {};
    for (const { name: field } of fields) {
      const value = values[field];
      if (value?.trim()) filled[field] = value;
    }
    connect.mutate(
      { kind, organizationId: owner, filled },
      {
        onSuccess: () => {
          toast({ message: t('done.connected', { name }) });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('form.title', { name: `\u2068${name}\u2069` })}
      closeLabel={shell('close')}
      actions={
        <FormActions
          form={formId}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          busy={connect.isPending || start.isPending}
        >
          {own ? t('connect') : t('form.go', { name })}
        </FormActions>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {!own && <p className="text-ink-2">{t('form.redirect', { name: `\u2068${name}\u2069` })}</p>}
        {legacy && <Notice tone="warn">{t('form.legacy')}</Notice>}
        {entry.for === 'both' && (administered.data?.length ?? 0) > 0 && (
          <Field label={t('form.forWhom')}>
            <Select value={owner ?? ''} onChange={(event) => setOwner(event.target.value || null)}>
              <option value="">{t('form.forMe')}</option>
              {administered.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('form.forOrganization', { name: one.name })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {own &&
          fields.map(({ name: field, secret, default: usual }) => {
            const common = {
              dir: 'ltr',
              autoComplete: 'off',
              spellCheck: false,
              value: values[field] ?? '',
              onChange: (event: { target: { value: string } }) => setValues({ ...values, [field]: event.target.value }),
            } as const;
            return (
              <Field
                key={field}
                label={t(`field.${field}`)}
                error={errorOf(field)}
                hint={usual && t('form.without', { value: `\u2066${usual}\u2069` })}
              >
                {secret ? (
                  <PasswordInput {...common} labels={{ show: t('form.show'), hide: t('form.hide') }} />
                ) : (
                  <TextInput {...common} />
                )}
              </Field>
            );
          })}
        {own && legacy && (
          <Checkbox
            label={t('form.keepPassword')}
            hint={t('form.keepPasswordHint')}
            checked={keep}
            onChange={(event) => setKeep(event.target.checked)}
          />
        )}
        {flow === 'either' && (
          <Checkbox label={t('form.own')} checked={own} onChange={(event) => setOwn(event.target.checked)} />
        )}
        {error && (
          <Notice tone="danger" role="alert">
            {say(error)}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
