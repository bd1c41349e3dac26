import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import type { FieldsProps } from './fields-props.ts';
import { losesKey } from './provider-form.ts';
import { useFormats } from './use-formats.ts';

/** The key can be written and never read: of one that is stored only its day is known. */
export function KeyField({ provider, form, errors, set }: FieldsProps) {
  const { t } = useTranslation('admin');
  const { date } = useFormats();
  const { keyPlan } = form;
  const keep = () => set({ keyPlan: 'keep', key: '' });

  if (provider?.has_key && keyPlan !== 'replace') {
    return (
      <fieldset className="grid justify-items-start gap-2">
        <legend className="mb-1.5 text-13 font-medium">{t('form.key')}</legend>
        <p className="text-13 text-ink-2">
          {keyPlan === 'remove' || provider.key_set_at === null
            ? t('form.keyGoes')
            : t('form.keySince', { date: date(provider.key_set_at) })}
        </p>
        {losesKey(provider, form) && (
          <Notice tone="warn" role="status">
            {t('form.keyMoved')}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          {keyPlan === 'remove' ? (
            <Button onClick={keep}>{t('form.keyKeep')}</Button>
          ) : (
            <>
              <Button onClick={() => set({ keyPlan: 'replace' })}>{t('form.keyReplace')}</Button>
              <Button variant="danger-quiet" onClick={() => set({ keyPlan: 'remove' })}>
                {t('form.keyRemove')}
              </Button>
            </>
          )}
        </div>
      </fieldset>
    );
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Field
        label={t('form.key')}
        hint={t(provider?.has_key ? 'form.keyNewHint' : 'form.keyHint')}
        error={errors.key}
        className="w-full"
      >
        <PasswordInput
          dir="ltr"
          autoComplete="off"
          autoFocus={provider?.has_key}
          value={form.key}
          onChange={(event) => set({ key: event.target.value })}
          labels={{ show: t('form.showKey'), hide: t('form.hideKey') }}
        />
      </Field>
      {provider?.has_key && <Button onClick={keep}>{t('form.keyKeep')}</Button>}
    </div>
  );
}
