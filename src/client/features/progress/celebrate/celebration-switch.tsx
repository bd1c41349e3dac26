import { useTranslation } from '#client/i18n/use-translation.ts';
import { Switch } from '#client/ui/switch.tsx';
import { useStoredFlag } from '#client/ui/use-stored-flag.ts';
import { celebrationsKey } from './seen-store.ts';

/** Whether this browser says when something is reached. */
export function CelebrationSwitch() {
  const { t } = useTranslation('settings');
  const [on, setOn] = useStoredFlag(celebrationsKey, true);
  return (
    <Switch
      layout="row"
      label={t('appearance.celebrations')}
      hint={t('appearance.celebrationsHint')}
      checked={on}
      onChange={setOn}
    />
  );
}
