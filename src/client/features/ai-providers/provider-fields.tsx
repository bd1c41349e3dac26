import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { AiProviderKind } from '#contract/ai-provider-shapes.ts';
import { CostFields } from './cost-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { KeyField } from './key-field.tsx';
import { shortName } from './provider-form.ts';

const kinds: readonly AiProviderKind[] = ['openai-compatible', 'anthropic', 'google', 'ollama'];
/** These have an address of their own where none is given. */
const vendors: readonly AiProviderKind[] = ['anthropic', 'google'];

/** What can be said of a provider; of one from the environment, all but its address and key. */
export function ProviderFields({ provider, form, errors, set }: FieldsProps) {
  const { t } = useTranslation('admin');
  return (
    <>
      {!provider && (
        <Field label={t('form.kind')} hint={t('form.kindHint')}>
          <Select value={form.kind} onChange={(event) => set({ kind: event.target.value as AiProviderKind })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`providers.kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('form.name')} hint={t('form.nameHint')} error={errors.name}>
        <TextInput
          value={form.name}
          onChange={({ target: { value } }) =>
            // The short name follows until somebody writes their own.
            set({ name: value, ...(!provider && form.id === shortName(form.name) && { id: shortName(value) }) })
          }
        />
      </Field>
      {!provider && (
        <Field label={t('form.id')} hint={t('form.idHint')} error={errors.id}>
          <Plain value={form.id} onChange={(id) => set({ id })} />
        </Field>
      )}
      {provider?.source === 'environment' ? (
        <p className="text-13 text-ink-3">{t('form.addressEnvironment')}</p>
      ) : (
        <>
          <Field label={t('form.address')} hint={<AddressHint kind={form.kind} />} error={errors.address}>
            <Plain inputMode="url" value={form.address} onChange={(address) => set({ address })} />
          </Field>
          <KeyField provider={provider} form={form} errors={errors} set={set} />
        </>
      )}
      <Field label={t('form.models')} hint={t('form.modelsHint')} error={errors.models}>
        <TextArea
          dir="ltr"
          spellCheck={false}
          minRows={2}
          maxRows={6}
          value={form.models}
          onChange={(event) => set({ models: event.target.value })}
        />
      </Field>
      <Field label={t('form.defaultModel')} hint={t('form.defaultModelHint')} error={errors.defaultModel}>
        <Plain value={form.defaultModel} onChange={(defaultModel) => set({ defaultModel })} />
      </Field>
      <CostFields form={form} error={errors.cost} set={set} />
    </>
  );
}

function AddressHint({ kind }: { kind: AiProviderKind }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {vendors.includes(kind) && `${t('form.addressOwnHint', { kind: t(`providers.kinds.${kind}`) })} `}
      {t('form.addressHint')}
    </>
  );
}

interface PlainProps {
  value: string;
  onChange: (value: string) => void;
  inputMode?: 'url';
}

/** A name for machines: from left to right, and nothing corrects it. */
function Plain({ value, onChange, inputMode }: PlainProps) {
  return (
    <TextInput
      dir="ltr"
      autoCapitalize="none"
      autoCorrect="off"
      autoComplete="off"
      spellCheck={false}
      inputMode={inputMode}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
