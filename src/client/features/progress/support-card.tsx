import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Why } from '#client/ui/why.tsx';
import { progress, type SupportHint } from '#contract/progress.ts';
import { useFormats } from './formats.ts';
import { hideHint, isHintHidden } from './hidden-hint.ts';

/**
 * A word about one's own rhythm, compared with one's own past alone, with every number that it rests on. A part that cannot
 * be had is left out: nobody misses it.
 */
export function SupportCard({ today, className }: { today: string; className?: string }) {
  const user = useUser();
  const [hidden, setHidden] = useState(() => isHintHidden(user.id, today));
  const hint = useQuery({ ...queryOf(session.api, progress.supportHint), enabled: !hidden }).data?.hint;
  if (!hint || hidden) return null;
  return (
    <Hint
      hint={hint}
      className={className}
      onHide={() => {
        hideHint(user.id, today);
        setHidden(true);
      }}
    />
  );
}

interface HintProps {
  hint: SupportHint;
  className: string | undefined;
  onHide: () => void;
}

function Hint({ hint, className, onHide }: HintProps) {
  const { t } = useTranslation('progress');
  const { number, list, percent, decimal } = useFormats();
  return (
    <section aria-label={t('support.title')} className={className}>
      <div className="rounded-surface border border-line bg-surface px-[18px] py-4">
        <p className="font-medium text-pretty">
          {hint.kind === 'quiet'
            ? t('support.quiet', { count: hint.quiet_days })
            : t('support.rhythm', { count: hint.recent_days, usual: decimal(hint.usual_days) })}{' '}
          {hint.overdue_reviews > 0 && t('support.reviews', { count: hint.overdue_reviews })}
        </p>
        <Why className="mt-2">
          {t('support.how', {
            weeks: list(hint.weeks.map(number)),
            weight: percent(hint.weight),
            usual: decimal(hint.usual_days),
          })}
          {(hint.rest_days ?? 0) > 0 && ` ${t('support.rests', { count: hint.rest_days ?? 0 })}`}
        </Why>
        <div className="mt-3 flex flex-wrap gap-2">
          <ButtonLink size="sm" to={hint.overdue_reviews > 0 ? '/english/reviews' : '/chat'}>
            {t('support.action', { count: hint.minutes })}
          </ButtonLink>
          <Button size="sm" variant="ghost" onClick={onHide}>
            {t('support.notNow')}
          </Button>
        </div>
      </div>
    </section>
  );
}
