import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { ModuleSummary, Task } from '#contract/catalogue.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import type { xel } from '#contract/xel.ts';
import { isBlank } from '../attempt/attempt.ts';
import { changeAttempt, readAttempt } from '../attempt/attempts.ts';
import { answersIn, itemsOf, textIn } from '../attempt/response.ts';
import { Learned } from '../learned.tsx';
import { modulePath, taskPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';
import { Counted } from './counted.tsx';
import { ItemFeedbackRow } from './item-feedback-row.tsx';
import { nextTask } from './next-task.ts';
import { TeacherReviews } from './teacher-reviews.tsx';

const EvaluationView = lazy(async () => ({
  default: (await import('../evaluation/evaluation-view.tsx')).EvaluationView,
}));

const RevisionView = lazy(async () => ({
  default: (await import('../evaluation/revision-view.tsx')).RevisionView,
}));

/** So much of 100 passes a task. */
const pass = 70;

export interface FeedbackViewProps {
  submission: Result<typeof xel.submission>;
  task: Task;
  module: ModuleSummary & { tasks: readonly Task[] };
  /** It was sent just now: reading goes on here. */
  fresh: boolean;
}

/** What came of a submission: the score, each item with its reason, the evaluation of a text, and what to do next. */
export function FeedbackView({ submission, task, module, fresh }: FeedbackViewProps) {
  const { t } = useTranslation('english');
  const { number, moment } = useFormats();
  const { id: userId } = useUser();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) head.current?.focus();
  }, [fresh]);
  const { score, xp_awarded: xp, feedback, evaluation, response } = submission;
  // What a teacher gave counts; null where nobody could tell yet.
  const counts =
    submission.unscored && submission.effective_score == null ? null : (submission.effective_score ?? score);
  const items = itemsOf(task);
  const answers = answersIn(task, response);
  const next = nextTask(module.tasks, task.id);
  const right = feedback.length > 0 && feedback.every(({ correct }) => correct);
  // A better version begins with the one before.
  const goOn = () => {
    const place = { userId, taskId: task.id };
    if (evaluation && isBlank(readAttempt(place))) changeAttempt(place, { answers });
  };
  const text = textIn(response);
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 border-y border-line py-4">
        <div>
          <h2 ref={head} tabIndex={-1} className="text-13 font-medium text-ink-3">
            {t('feedback.title')}
          </h2>
          <p className="mt-0.5 text-28 leading-snug font-semi tracking-figure">
            {counts === null
              ? t('second.status.not_reliable')
              : t('feedback.score', { score: number(Math.round(counts)) })}
          </p>
          <p className="text-ink-2">
            {[
              counts === null
                ? t('feedback.unscored')
                : t(right ? 'feedback.allRight' : counts >= pass ? 'feedback.passed' : 'feedback.notYet'),
              xp > 0 ? t('feedback.xp', { xp: number(xp) }) : t('feedback.noXp'),
              t('feedback.sentAt', { when: moment(submission.submitted_at) }),
            ].join(' · ')}
          </p>
          <Counted {...submission} />
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={taskPath(task.id, module.id)} onClick={goOn}>
            {t(evaluation ? 'feedback.again' : 'feedback.retry')}
          </ButtonLink>
          <ButtonLink to={next ? taskPath(next.id, module.id) : modulePath(module.id)} variant="primary">
            {t(next ? 'feedback.next' : 'feedback.module')}
          </ButtonLink>
        </div>
      </div>
      <TeacherReviews reviews={submission.reviews} score={score} />
      {evaluation && (
        <Suspense fallback={<Skeleton className="h-96 rounded-surface" />}>
          <EvaluationView evaluation={evaluation} text={text} submissionId={submission.id} />
          {evaluation.type === 'writing' && <RevisionView submissionId={submission.id} />}
        </Suspense>
      )}
      {!evaluation && items.length === 0 && (
        <Section title={t('feedback.text')}>
          <Learned data-words="" className="max-w-essay pt-3 whitespace-pre-wrap">
            {text}
          </Learned>
        </Section>
      )}
      {feedback.length > 0 && (
        <Section title={t('feedback.items')}>
          <ol aria-label={t('feedback.items')}>
            {feedback.map((one, place) => (
              <ItemFeedbackRow
                key={one.item}
                feedback={one}
                place={place + 1}
                task={task}
                item={items.find(({ item }) => item === one.item)}
                answer={answers[one.item]}
              />
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
