import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { LiveQuota } from '#contract/live-shapes.ts';
import { useFormats } from '../use-formats.ts';

/** The minutes of this month; when there are none left, when there will be. */
export function QuotaLine({ quota }: { quota: LiveQuota }) {
  const { t } = useTranslation('live');
  const { length, day } = useFormats();
  const { used_seconds: used, quota_seconds: all, remaining_seconds: left } = quota;
  const words = t('quota.used', { used: length(used), all: length(all) });
  return (
    <div className="grid gap-2">
      <p className="tabular flex justify-between gap-2">
        <span className="text-ink-2">{t('quota.label')}</span>
        <b className="font-semi">{t('quota.left', { time: length(left) })}</b>
      </p>
      <ProgressBar label={t('quota.label')} value={used} max={all} valueText={words} tone="live" />
      <p className="text-13 text-ink-3">{words}</p>
      {left === 0 && (
        <Notice
          action={
            <ButtonLink to="/chat" size="sm">
              {t('quota.chat')}
            </ButtonLink>
          }
        >
          <b className="font-semi">{t('quota.none')}</b>
          <p>{t('quota.noneText', { day: day(quota.resets_at) })}</p>
        </Notice>
      )}
    </div>
  );
}
