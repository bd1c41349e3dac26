import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import type { SoundSettings } from '#contract/live-sound.ts';
import { Loaded } from '../loaded.tsx';
import { chooseSound, soundSettingsQuery } from '../sound/sound-queries.ts';

/** May the learner's voice be kept, and how long? Off until they say so; a server that keeps none is not asked about. */
export function SoundChoice() {
  const { t } = useTranslation('live');
  const settings = useQuery(soundSettingsQuery());
  const unknown = settings.error instanceof ApiError && [404, 405, 501].includes(settings.error.status);
  if (unknown || settings.data?.most_days === 0) return null;
  return (
    <Section title={t('sound.title')}>
      <Loaded from={settings} what={t('sound.what')}>
        {(chosen) => <Choice chosen={chosen} />}
      </Loaded>
    </Section>
  );
}

const usual = [7, 30, 90, 365];

function Choice({ chosen: { keep, days, most_days: most } }: { chosen: SoundSettings }) {
  const { t } = useTranslation('live');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const change = useMutation({ mutationFn: (next: Parameters<typeof chooseSound>[1]) => chooseSound(queries, next) });
  const asked = change.isPending ? change.variables : {};
  const on = asked.keep ?? keep;
  const offered = [...new Set([...usual.filter((one) => one <= most), days, asked.days ?? days])].sort((a, b) => a - b);
  return (
    <div className="mt-3 grid gap-3">
      <Switch
        layout="row"
        label={t('sound.keep')}
        hint={t('sound.keepHint')}
        checked={on}
        disabled={change.isPending}
        onChange={(next) => change.mutate({ keep: next })}
      />
      {on && (
        <Field label={t('sound.days')} hint={t('sound.daysHint')}>
          <Select
            value={asked.days ?? days}
            disabled={change.isPending}
            onChange={({ target }) => change.mutate({ days: Number(target.value) })}
          >
            {offered.map((count) => (
              <option key={count} value={count}>
                {t('sound.dayCount', { count })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {change.isError && (
        <Notice tone="warn" role="status">
          {sentence(change.error)}
        </Notice>
      )}
    </div>
  );
}
