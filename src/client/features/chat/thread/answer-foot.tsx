import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Why } from '#client/ui/why.tsx';
import { useCopy } from '../use-copy.ts';
import type { AnswerView } from './answer-view.ts';

interface AnswerFootProps {
  view: AnswerView;
  onAskAgain?: (() => void) | undefined;
}

/** How an answer ended, and what can be done with it. */
export function AnswerFoot({ view: { state, text, error, stopping }, onAskAgain }: AnswerFootProps) {
  const { t } = useTranslation('chat');
  const { answer } = useErrorWords();
  const { copied, copy } = useCopy();
  if (state === 'opening') return null;
  if (state === 'writing') return stopping ? <Why>{t('answer.stopping')}</Why> : null;
  if (state === 'reconnecting' || state === 'unfollowed') return <Why role="status">{t(`answer.${state}`)}</Why>;
  return (
    <>
      {state === 'stopped' && <Why>{t('answer.stopped')}</Why>}
      {state === 'failed' && (
        <Notice
          tone="warn"
          className="text-14 leading-data"
          action={
            onAskAgain && (
              <Button size="sm" icon={RefreshCw} onClick={onAskAgain}>
                {t('answer.retry')}
              </Button>
            )
          }
        >
          {error === null ? t('answer.failed') : answer(error)}
        </Notice>
      )}
      <div className="-ms-2 flex items-center gap-0.5">
        {text !== '' && (
          <IconButton
            icon={copied ? Check : Copy}
            size="sm"
            label={t(copied ? 'copied' : 'answer.copy')}
            onClick={() => void copy(text)}
            className="max-tablet:size-touch"
          />
        )}
        {onAskAgain && state !== 'failed' && (
          <IconButton
            icon={RotateCcw}
            size="sm"
            label={t('answer.again')}
            onClick={onAskAgain}
            className="max-tablet:size-touch"
          />
        )}
      </div>
    </>
  );
}
