import { useTranslation } from '#client/i18n/use-translation.ts';
import type { TalkTurn } from '#contract/member-privacy.ts';

/** A talk that a member shares, turn by turn: what the tutor said stands beside what they answered. */
export function TalkTurns({ turns }: { turns: readonly TalkTurn[] }) {
  const { t } = useTranslation('organizations');
  if (turns.length === 0) return <p className="text-13 text-ink-3">{t('member.workSilent')}</p>;
  return (
    <ol className="grid max-w-[70ch] gap-1.5">
      {turns.map(({ role, text, gap, timestamp }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns that never change places
        <li key={`${timestamp} ${index}`} className={role === 'ai' ? 'text-ink-3' : 'text-ink-2'}>
          <span className="text-13 font-medium">{t(role === 'ai' ? 'member.workTutor' : 'member.workLearner')}</span>{' '}
          {gap === null ? (
            <span lang="en" dir="auto" className="break-words whitespace-pre-wrap">
              {text}
            </span>
          ) : (
            <i>{t('member.workGap')}</i>
          )}
        </li>
      ))}
    </ol>
  );
}
