import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import { providersQuery } from '../chat-queries.ts';
import { chosenOption, type ModelOption, modelOptions } from './model-options.ts';
import { TemperatureField } from './temperature-field.tsx';
import { useWhose } from './use-option-detail.ts';

interface SettingsFormProps {
  id: string;
  /** What they are before anything is changed. */
  from: ConversationSettings;
  /** Why they could not be saved. */
  error?: Error | null;
  onSave: (settings: ConversationSettings) => void;
  /** What is told under them. */
  children?: ReactNode;
}

/** The longest instruction that the server takes. */
const longest = 4_000;

/** The settings of one conversation, kept together when they are saved. */
export function SettingsForm({ id, from, error, onSave, children }: SettingsFormProps) {
  const { t, language } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const { data } = useQuery(providersQuery());
  const whose = useWhose();
  const [settings, setSettings] = useState(from);
  const put = (part: Partial<typeof settings>) => setSettings((now) => ({ ...now, ...part }));

  const providers = data?.items ?? [];
  const options = modelOptions(providers);
  const { provider, model, system_instruction: instruction, temperature, tutor_mode } = settings;
  const chosen = provider === null ? null : chosenOption(options, providers, provider, model);
  const gone = provider !== null && chosen === null;
  const label = (one: ModelOption) =>
    [
      one.name ?? t('setup.auto'),
      whose(one),
      one.window !== null && t('setup.window', { tokens: one.window }),
      !one.available && t('model.unavailable'),
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <form
      id={id}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(settings);
      }}
    >
      {error && (
        <Notice role="alert" tone="danger">
          {t('list.changeFailed', { reason: sentence(error) ?? error.message })}
        </Notice>
      )}
      <Field label={t('setup.model')} hint={t('setup.modelHint')}>
        <Select
          value={gone ? 'gone' : (chosen?.value ?? '')}
          onChange={(event) => {
            const next = options.find(({ value }) => value === event.target.value);
            put({ provider: next?.provider ?? null, model: next?.model ?? null });
          }}
        >
          <option value="">{t('setup.asWriting')}</option>
          {gone && (
            <option value="gone" disabled>
              {t('setup.gone', { name: model ?? provider })}
            </option>
          )}
          {options.map((one) => (
            <option key={one.value} value={one.value} disabled={!one.available && one !== chosen}>
              {label(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('setup.instruction')}
        hint={t('setup.instructionHint')}
        end={
          <span className="tabular text-12 text-ink-3">
            {t('setup.length', { length: instruction?.length ?? 0, most: longest })}
          </span>
        }
      >
        <TextArea
          dir="auto"
          maxLength={longest}
          value={instruction ?? ''}
          placeholder={t('setup.instructionExample')}
          onChange={(event) => put({ system_instruction: event.target.value === '' ? null : event.target.value })}
        />
      </Field>
      <TemperatureField value={temperature} language={language} onChange={(next) => put({ temperature: next })} />
      <Switch
        layout="row"
        label={t('setup.tutor')}
        hint={t('setup.tutorHint')}
        checked={tutor_mode}
        onChange={(on) => put({ tutor_mode: on })}
      />
      {children}
    </form>
  );
}
