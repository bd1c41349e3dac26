import CloudOff from 'lucide-react/icons/cloud-off';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useOnline } from '#client/session/use-online.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';

export interface WaitingNoticeProps {
  busy: boolean;
  onSend: () => void;
  onRecall: () => void;
}

/** Answers that are on their way, or wait for the network. */
export function WaitingNotice({ busy, onSend, onRecall }: WaitingNoticeProps) {
  const { t } = useTranslation('english');
  const online = useOnline();
  return (
    <Notice
      role="status"
      icon={CloudOff}
      action={
        <div className="flex gap-2">
          <Button size="sm" variant="ghost" disabled={busy} onClick={onRecall}>
            {t('task.recall')}
          </Button>
          {online && (
            <Button size="sm" busy={busy} onClick={onSend}>
              {t('task.sendNow')}
            </Button>
          )}
        </div>
      }
    >
      {t(busy ? 'task.sending' : online ? 'task.waiting' : 'task.queued')}
    </Notice>
  );
}
