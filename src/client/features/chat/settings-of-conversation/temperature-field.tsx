import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Switch } from '#client/ui/switch.tsx';

/** Where the slider stands when somebody takes it from the provider. */
const middle = 0.7;

interface TemperatureFieldProps {
  /** 0 to 2; null leaves it to the provider. */
  value: number | null;
  language: string;
  onChange: (value: number | null) => void;
}

/** How freely words are chosen: as the provider does it, or by a slider from always alike to most varied. */
export function TemperatureField({ value, language, onChange }: TemperatureFieldProps) {
  const { t } = useTranslation('chat');
  const id = useId();
  const shown = (value ?? middle).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div className="grid gap-2">
      <Switch
        layout="row"
        label={t('setup.temperatureOwn')}
        hint={t('setup.temperatureHint')}
        checked={value === null}
        onChange={(own) => onChange(own ? null : middle)}
      />
      {value !== null && (
        <div className="grid gap-1 text-13">
          <div className="flex justify-between gap-3">
            <label htmlFor={id} className="font-medium">
              {t('setup.temperature')}
            </label>
            <output htmlFor={id} className="tabular">
              {shown}
            </output>
          </div>
          <input
            id={id}
            type="range"
            min={0}
            max={2}
            step={0.1}
            value={value}
            aria-valuetext={shown}
            onChange={(event) => onChange(Number(event.target.value))}
            className="h-6 w-full accent-accent max-tablet:h-touch"
          />
          <div aria-hidden="true" className="flex justify-between text-12 text-ink-3">
            <span>{t('setup.alike')}</span>
            <span>{t('setup.varied')}</span>
          </div>
        </div>
      )}
    </div>
  );
}
