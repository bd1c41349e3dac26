import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { personName } from './person-name.ts';
import type { Progress } from './use-apply.ts';

/** How far a change of several members is, and whom it could not be done to. */
export function ApplyProgress({ progress: { done, of, failures, waiting } }: { progress: Progress }) {
  const { t } = useTranslation('organizations');
  const { sentence } = useFailureWords();
  const text = t('change.progress', { done, of });
  return (
    <div className="grid gap-3">
      <p role="status" className="tabular">
        {waiting ? t('change.waiting', { done, of }) : text}
      </p>
      <ProgressBar label={t('change.progressLabel')} value={done} max={of} valueText={text} />
      {failures.length > 0 && (
        <div role="alert">
          <p className="mt-2 font-medium">{t('change.failures', { count: failures.length })}</p>
          <ul className="mt-1">
            {failures.map(({ member, error }) => (
              <li key={member.user_id} className="border-b border-line py-2">
                <bdi className="font-medium">{personName(member)}</bdi>
                <span className="block text-13 text-danger-ink">{sentence(error)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
