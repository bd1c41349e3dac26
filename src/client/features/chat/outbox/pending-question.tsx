import Clock from 'lucide-react/icons/clock';
import { Suspense } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { cn } from '#client/ui/class-names.ts';
import { Notice } from '#client/ui/notice.tsx';
import { toast } from '#client/ui/toast.ts';
import { composerId } from '../composer/composer-id.ts';
import { changeDraft, returnText } from '../drafts.ts';
import { QuestionImages } from '../images/question-images-part.ts';
import { hand, outbox } from './chat-outbox.ts';
import type { OutboxRow } from './outbox-row.ts';
import { useRowWords } from './row-words.ts';
import { useLasting } from './use-outbox.ts';

/** A message on its way has nothing to explain for as long as this, in milliseconds. */
const moment = 1_500;

/** What the learner wrote and the server does not have: why, and what can be done about it. */
export function PendingQuestion({ row }: { row: OutboxRow }) {
  const { t, language } = useTranslation('chat');
  const { id: userId, timezone } = useUser();
  const { words, can } = useRowWords(row);
  const failed = row.state === 'failed';
  const late = useLasting(!failed, moment);
  const time = new Intl.DateTimeFormat(regionalLocale(language), { timeStyle: 'short', timeZone: timezone }).format(
    row.createdAt,
  );

  const edit = async () => {
    const taken = await outbox.take(row.id);
    if (!taken) return;
    const { message, attachments = [], use_knowledge: knowledge = false } = taken.body;
    const place = { userId, conversationId: row.conversationId };
    returnText(place, message, { attachments, knowledge, images: taken.images ?? [] });
    if (taken.settings) changeDraft(place, { settings: taken.settings });
    document.getElementById(composerId)?.focus();
  };
  const discard = async () => {
    const taken = await outbox.take(row.id);
    if (!taken) return;
    const { id, conversationId, begins, body, settings, second, images } = taken;
    const more = { ...(settings && { settings }), ...(second && { second }), ...(images && { images }) };
    const onAction = () => hand(userId, { id, conversationId, begins, body, ...more });
    toast({ message: t('outbox.discarded'), action: { label: t('outbox.undo'), onAction } });
  };
  const actions = can.length > 0 && (
    <span className="flex flex-wrap gap-1.5">
      {can.map((action) => (
        <Button
          key={action}
          size="sm"
          variant={action === 'discard' ? 'ghost' : 'second'}
          onClick={() => void (action === 'edit' ? edit() : action === 'discard' ? discard() : outbox.retry(row.id))}
          className="max-tablet:min-h-touch"
        >
          {t(`outbox.${action}`)}
        </Button>
      ))}
    </span>
  );

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <article
        aria-label={t('question.label', { time })}
        dir="auto"
        className={cn(
          'max-w-[84%] justify-self-end rounded-[16px] rounded-ee-[4px] border bg-sunken px-4 pt-2.5 pb-[11px] text-16 leading-[1.55] whitespace-pre-wrap [overflow-wrap:anywhere]',
          failed || late ? 'border-dashed border-line-strong' : 'border-line',
        )}
      >
        {row.body.message}
      </article>
      {row.images && row.images.length > 0 && (
        <Suspense>
          <div className="grid grid-cols-[minmax(0,1fr)] justify-items-end">
            <QuestionImages images={row.images} />
          </div>
        </Suspense>
      )}
      {failed ? (
        <Notice role="alert" tone="warn" action={actions} className="text-14 leading-data">
          {words}
        </Notice>
      ) : (
        <div role="status" className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1.5 text-13 text-ink-3">
          {late && (
            <>
              <span className="flex items-center gap-1.5">
                <Clock aria-hidden="true" className="size-3.5" />
                {words}
              </span>
              {actions}
            </>
          )}
        </div>
      )}
    </div>
  );
}
