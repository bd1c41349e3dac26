import { memo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';

interface QuestionProps {
  id: string;
  text: string;
  /** When it was asked. */
  at: string;
}

/** What the learner wrote, exactly as written. */
export const Question = memo(function Question({ id, text, at }: QuestionProps) {
  const { t, language } = useTranslation('chat');
  const { timezone } = useUser();
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: timezone }).format(new Date(at));
  return (
    <article
      id={id}
      aria-label={t('question.label', { time })}
      dir="auto"
      className="max-w-[84%] scroll-mt-6 justify-self-end rounded-[16px] rounded-ee-[4px] border border-line bg-sunken px-4 pt-2.5 pb-[11px] text-16 leading-[1.55] whitespace-pre-wrap [overflow-wrap:anywhere]"
    >
      {text}
    </article>
  );
});
