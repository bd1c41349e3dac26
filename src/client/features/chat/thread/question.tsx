import { memo, Suspense, use } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import type { Message } from '#contract/chat.ts';
import { BranchContext } from '../branches/branch-context.ts';
import { EditQuestion } from '../branches/edit-question.tsx';
import { endEdit, useEdits } from '../branches/edits.ts';
import { QuestionActions } from '../branches/question-actions.tsx';
import { VersionSwitcher } from '../branches/version-switcher.tsx';
import { QuestionImages } from '../images/question-images-part.ts';
import { QuestionAttachments } from './question-attachments.tsx';

interface QuestionProps {
  text: string;
  /** When it was asked. */
  at: string;
  /** As it is stored; null until it is. */
  message: Message | null;
  /** Its place in the conversation, and how many messages that has. */
  number: number;
  of: number;
}

/** What the learner wrote, exactly as written. */
export const Question = memo(function Question({ text, at, message, number, of }: QuestionProps) {
  const { t, language } = useTranslation('chat');
  const { timezone } = useUser();
  const time = new Intl.DateTimeFormat(regionalLocale(language), { timeStyle: 'short', timeZone: timezone }).format(
    new Date(at),
  );
  const branch = use(BranchContext);
  const edited = useEdits((edits) => (message ? edits[message.id] : undefined));
  if (branch && message && edited !== undefined) {
    return (
      <EditQuestion
        messageId={message.id}
        text={edited}
        busy={branch.busy}
        onCancel={() => endEdit(message.id)}
        onAsk={(words) => branch.actions.edit(message, words) && endEdit(message.id)}
      />
    );
  }
  const said = (
    <article
      data-said=""
      aria-posinset={number}
      aria-setsize={of}
      aria-label={t('question.label', { time })}
      dir="auto"
      className="min-w-0 max-w-[84%] justify-self-end rounded-[16px] rounded-ee-[4px] border border-line bg-sunken px-4 pt-2.5 pb-[11px] text-16 leading-[1.55] whitespace-pre-wrap [overflow-wrap:anywhere]"
    >
      {text}
    </article>
  );
  if (!message) return said;
  return (
    <div className="group/said grid grid-cols-[minmax(0,1fr)] justify-items-end gap-1">
      <div className="flex w-full justify-end gap-1">
        <QuestionActions message={message} />
        {said}
      </div>
      {message.images && message.images.length > 0 && (
        <Suspense>
          <QuestionImages images={message.images} />
        </Suspense>
      )}
      <QuestionAttachments attachments={message.attachments} />
      <VersionSwitcher messageId={message.id} kind="question" />
    </div>
  );
});
