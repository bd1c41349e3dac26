import { useTranslation } from '#client/i18n/use-translation.ts';
import { Notice } from '#client/ui/notice.tsx';

/** What somebody reads who has just deleted their account. */
export function Farewell() {
  const { t } = useTranslation('passport');
  return (
    <Notice tone="good" role="status" className="mb-5">
      {t('farewell')}
    </Notice>
  );
}
