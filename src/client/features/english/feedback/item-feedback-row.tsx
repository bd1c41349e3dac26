import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { Task } from '#contract/catalogue.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import type { xel } from '#contract/xel.ts';
import type { Answer } from '../attempt/attempt.ts';
import { wordsOf } from '../attempt/response.ts';
import type { Item } from '../player/item-props.ts';
import { useFormats } from '../use-formats.ts';

export interface ItemFeedbackRowProps {
  feedback: Result<typeof xel.submission>['feedback'][number];
  /** From 1. */
  place: number;
  task: Task;
  item: Item | undefined;
  answer: Answer | undefined;
}

/**
 * One item: was it right or partly, what was given, what was expected, what was found in just this answer, and why. A mistake is
 * never shown as an alarm.
 */
export function ItemFeedbackRow({ feedback, place, task, item, answer }: ItemFeedbackRowProps) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const { correct, score = correct ? 100 : 0, expected, explanation, note } = feedback;
  const given = item && wordsOf(task, item, answer);
  const partly = !correct && score > 0;
  const Mark = correct ? CircleCheck : partly ? CircleDashed : CircleDot;
  const prompt = item && (task.type === 'error_spot' ? item.options.map(({ text }) => text).join(' ') : item.prompt);
  return (
    <li className="flex gap-3 border-b border-line py-4 last:border-0">
      <Mark aria-hidden="true" className={correct ? 'mt-0.5 size-5 text-accent' : 'mt-0.5 size-5 text-streak'} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="text-13 font-medium">
          <span className="sr-only">{t('item.number', { number: place })}: </span>
          {partly
            ? t('feedback.partly', { score: number(Math.round(score)) })
            : t(correct ? 'feedback.right' : 'feedback.wrong')}
        </p>
        {prompt && (
          <p data-words="" dir="ltr" lang="en" className="text-start font-read text-16">
            {prompt}
          </p>
        )}
        {item && (
          <dl className="grid gap-0.5">
            <Fact name={t('feedback.yours')} lang={given ? 'en' : undefined}>
              {given || t('feedback.empty')}
            </Fact>
            {!correct && expected && (
              <Fact name={t('feedback.expected')} lang="en">
                {expected}
              </Fact>
            )}
          </dl>
        )}
        {note && (
          <p data-words="" dir="ltr" lang="en" className="text-start">
            {note}
          </p>
        )}
        <Why data-words="" dir="ltr" lang="en" className="text-start">
          {explanation}
        </Why>
      </div>
    </li>
  );
}

function Fact({ name, lang, children }: { name: string; lang: 'en' | undefined; children: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-3">{name}</dt>
      <dd data-words={lang && ''} lang={lang} dir={lang && 'ltr'} className={lang && 'font-read text-16'}>
        {children}
      </dd>
    </div>
  );
}
