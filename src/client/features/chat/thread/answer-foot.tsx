import ArrowRight from 'lucide-react/icons/arrow-right';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { use } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { useCopy } from '#client/ui/use-copy.ts';
import { Why } from '#client/ui/why.tsx';
import type { Message } from '#contract/chat.ts';
import { BranchContext, type BranchContextValue } from '../branches/branch-context.ts';
import { MessageMenu } from '../branches/message-menu.tsx';
import { VersionSwitcher } from '../branches/version-switcher.tsx';
import type { AnswerView } from './answer-view.ts';

interface AnswerFootProps {
  view: AnswerView;
  /** As it is stored, in its last part; null until it is. */
  message: Message | null;
  /** The first of its parts, where it has several. */
  first: Message | null;
}

/** How an answer ended, and what can be done with it. */
export function AnswerFoot({ view: { state, text, error, stopping }, message, first }: AnswerFootProps) {
  const { t } = useTranslation('chat');
  const { answer } = useErrorWords();
  const { copied, copy } = useCopy();
  const branch = use(BranchContext);
  if (state === 'opening') return null;
  if (state === 'writing') return stopping ? <Why>{t('answer.stopping')}</Why> : null;
  if (state === 'reconnecting' || state === 'unfollowed') return <Why role="status">{t(`answer.${state}`)}</Why>;
  const can = branch !== null && message !== null;
  const goOn = can && text !== '' && (
    <Button
      size="sm"
      variant="second"
      icon={ArrowRight}
      disabled={branch.busy}
      onClick={() => branch.actions.goOn(message)}
      className="max-tablet:min-h-touch rtl:[&>.lucide]:-scale-x-100"
    >
      {t('branches.goOn')}
    </Button>
  );
  return (
    <>
      {state === 'stopped' && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Why>{t('answer.stopped')}</Why>
          {goOn}
        </div>
      )}
      {state === 'failed' && (
        <Notice
          tone="warn"
          className="text-14 leading-data"
          action={
            can && (
              <span className="flex flex-wrap gap-2">
                {goOn}
                <Button
                  size="sm"
                  icon={RefreshCw}
                  disabled={branch.busy}
                  onClick={() => branch.actions.again(message)}
                  className="max-tablet:min-h-touch"
                >
                  {t('answer.retry')}
                </Button>
              </span>
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
        {can && state !== 'failed' && (
          <IconButton
            icon={RotateCcw}
            size="sm"
            label={t('answer.again')}
            disabled={branch.busy}
            onClick={() => branch.actions.again(message)}
            className="max-tablet:size-touch"
          />
        )}
        {can && <MessageMenu message={message} />}
        {can && <VersionSwitcher messageId={shownVersion(branch, message, first)} kind="answer" />}
      </div>
    </>
  );
}

/** Of an answer in parts its last one is told apart from what follows the part before; else it is a version as a whole. */
function shownVersion({ versions }: BranchContextValue, message: Message, first: Message | null): string {
  return first === null || versions.has(message.id) ? message.id : first.id;
}
