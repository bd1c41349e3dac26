import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { RadioGroup } from '#client/ui/radio-group.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { setLive, useLiveSettings } from '../speech/live-settings.ts';
import { canChooseSpeaker } from '../speech/voice-player.ts';
import { useLoudspeakers, useMicrophones, useVoices } from './use-devices.ts';

/** How to speak and what with. Each choice takes effect at once. */
export function SoundSettings({ byServer, onClose }: { byServer: boolean; onClose: () => void }) {
  const { t } = useTranslation('live');
  const settings = useLiveSettings();
  const microphones = useMicrophones();
  const voices = useVoices();
  const loudspeakers = useLoudspeakers();
  const [open, setOpen] = useState(true);
  useEffect(() => {
    if (!open) onClose();
  }, [open, onClose]);
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('settings.title')} closeLabel={t('settings.close')}>
      <div className="grid gap-5">
        <RadioGroup
          label={t('settings.mode')}
          value={settings.mode}
          onChange={(mode) => setLive({ mode })}
          options={[
            { value: 'handsFree', label: t('settings.handsFree'), hint: t('settings.handsFreeHint') },
            { value: 'hold', label: t('settings.holdMode'), hint: t('settings.holdHint') },
          ]}
        />
        <Switch
          label={t('settings.headphones')}
          hint={t('settings.headphonesHint')}
          checked={settings.headphones}
          onChange={(headphones) => setLive({ headphones })}
        />
        <Field label={t('settings.microphone')} hint={t('settings.microphoneHint')}>
          <Select
            value={settings.microphoneId ?? ''}
            onChange={({ target }) => setLive({ microphoneId: target.value || null })}
          >
            <option value="">{t('settings.default')}</option>
            {microphones.map(({ deviceId, label }, index) => (
              <option key={deviceId} value={deviceId}>
                {label || t('settings.unnamed', { count: index + 1 })}
              </option>
            ))}
          </Select>
        </Field>
        {byServer ? (
          <Field
            label={t('settings.speaker')}
            hint={t(canChooseSpeaker() ? 'settings.speakerHint' : 'settings.output')}
          >
            <Select
              disabled={!canChooseSpeaker()}
              value={settings.speakerId ?? ''}
              onChange={({ target }) => setLive({ speakerId: target.value || null })}
            >
              <option value="">{t('settings.default')}</option>
              {loudspeakers.map(({ deviceId, label }, index) => (
                <option key={deviceId} value={deviceId}>
                  {label || t('settings.unnamedSpeaker', { count: index + 1 })}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <Field label={t('settings.voice')} hint={t(voices.length > 0 ? 'settings.output' : 'settings.noVoices')}>
            <Select
              disabled={voices.length === 0}
              value={settings.voiceUri ?? ''}
              onChange={({ target }) => setLive({ voiceUri: target.value || null })}
            >
              <option value="">{t('settings.voiceDefault')}</option>
              {voices.map(({ voiceURI, name, lang }) => (
                <option key={voiceURI} value={voiceURI}>
                  {name} ({lang})
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </Dialog>
  );
}
