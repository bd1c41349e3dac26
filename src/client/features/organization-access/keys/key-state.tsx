import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { ApiKey } from '#contract/api-keys.ts';
import { useFormats } from '../use-formats.ts';

/** Until when a key works, and a word where that is over, near, or because another one follows. */
export function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('organizationAccess');
  const { date, moment } = useFormats();
  const { expires_at: end, expires_soon: soon, replaced_by: next } = apiKey;
  const over = end !== null && Date.parse(end) <= Date.now();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="whitespace-nowrap">{end === null ? t('keys.noEnd') : next ? moment(end) : date(end)}</span>
      {over ? (
        <Badge tone="danger">{t('keys.ended')}</Badge>
      ) : next ? (
        <Badge tone="info">{t('keys.replaced')}</Badge>
      ) : (
        soon && <Badge tone="streak">{t('keys.endsSoon')}</Badge>
      )}
    </span>
  );
}
