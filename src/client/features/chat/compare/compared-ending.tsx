import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Why } from '#client/ui/why.tsx';
import type { AnswerView } from '../thread/answer-view.ts';

interface ComparedEndingProps {
  state: AnswerView['state'];
  /** Why it failed, as the server stored it. */
  error: string | null;
  /** What refused it before anything was stored. */
  refusal: unknown;
  onAgain: () => void;
}

/** How one of several answers ended, in a sentence, with the way to ask again where it failed. */
export function ComparedEnding({ state, error, refusal, onAgain }: ComparedEndingProps) {
  const { t } = useTranslation('chat');
  const { answer, sentence } = useErrorWords();
  if (state === 'stopped') return <Why>{t('answer.stopped')}</Why>;
  if (state === 'reconnecting' || state === 'unfollowed') return <Why role="status">{t(`answer.${state}`)}</Why>;
  if (state !== 'failed') return null;
  const refused = refusal === undefined ? null : (sentence(refusal) ?? t('composer.failedUnknown'));
  return (
    <Notice
      tone="warn"
      className="text-14 leading-data"
      action={
        <Button size="sm" icon={RefreshCw} onClick={onAgain} className="max-tablet:min-h-touch">
          {t('answer.retry')}
        </Button>
      }
    >
      {refused ?? (error === null ? t('answer.failed') : answer(error))}
    </Notice>
  );
}
