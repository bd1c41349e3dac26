import { memo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAfterPaint } from '#client/ui/use-after-paint.ts';
import { QuestionList, type QuestionListProps } from './question-list.tsx';

/** The questions of a conversation in its margin, where the window is wide. What was said is painted before them. */
export const Outline = memo(function Outline(props: QuestionListProps) {
  const { t } = useTranslation('chat');
  const painted = useAfterPaint(true);
  return (
    <nav
      aria-label={t('thread.outline')}
      className="sticky top-0 flex max-h-[100cqh] flex-col self-start py-7 ps-1 pe-5 text-13"
    >
      <h3 className="pb-2 ps-3.5 text-12 font-medium text-ink-3">{t('thread.outline')}</h3>
      {painted && <QuestionList {...props} />}
    </nav>
  );
});
