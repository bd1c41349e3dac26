import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { SupportHint } from '#contract/progress.ts';
import { useFigureFormats } from './use-figure-formats.ts';

/** The hint that the member has on Today, with the same numbers behind it, so that both can work it out by hand. */
export function SharedSupport({ hint }: { hint: SupportHint | null }) {
  const { t } = useTranslation('organizations');
  const { number, decimal, percent, list } = useFigureFormats();
  return (
    <section aria-label={t('member.support.title')} className="mt-4 rounded-surface border border-line px-4 py-3">
      <h3 className="font-medium text-13 text-ink-3">{t('member.support.title')}</h3>
      {hint === null ? (
        <p className="mt-1">{t('member.support.nothing')}</p>
      ) : (
        <>
          <p className="mt-1 text-pretty">
            {hint.kind === 'quiet'
              ? t('member.support.quiet', { count: hint.quiet_days })
              : t('member.support.rhythm', { count: hint.recent_days, usual: decimal(hint.usual_days) })}{' '}
            {hint.overdue_reviews > 0 && t('member.support.reviews', { count: hint.overdue_reviews })}
          </p>
          <Why className="mt-2">
            {t('member.support.how', {
              recent: number(hint.recent_days),
              weeks: list(hint.weeks.map(number)),
              weight: percent(hint.weight),
              usual: decimal(hint.usual_days),
            })}
          </Why>
        </>
      )}
      <p className="mt-2 text-13 text-ink-3">{t('member.support.same')}</p>
    </section>
  );
}
