import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { AssignedSubmission } from '#contract/assignments.ts';
import { answersIn, itemsOf, textIn } from '../attempt/response.ts';
import { EnglishPartsContext } from '../english-parts.ts';
import { EvaluationView } from '../evaluation/evaluation-view.tsx';
import { ItemFeedbackRow } from '../feedback/item-feedback-row.tsx';
import { TeacherReviews } from '../feedback/teacher-reviews.tsx';
import { Learned } from '../learned.tsx';
import { StimulusView } from '../stimulus/stimulus-view.tsx';
import { useFormats } from '../use-formats.ts';
import { nameOf } from './assignment-view.tsx';
import { ChangedText } from './changed-text.tsx';
import { ReviewForm } from './review-form.tsx';
import { type AnswerPlace, answerPath, answerQuery } from './teaching-queries.ts';

/** One answer of a learner as a teacher reads it: what was asked, what was sent, how it was judged and what changed since. */
export function AnswerView({ place }: { place: AnswerPlace }) {
  const { t } = useTranslation('organizationFigures');
  // Each look is a receipt: coming back to the window is none.
  const answer = useQuery({ ...answerQuery(place), refetchOnWindowFocus: false });
  return (
    <LoadedPart area="organizationFigures" from={answer} what={t('answer.what')}>
      {(data) => <ReadAnswer place={place} read={data} />}
    </LoadedPart>
  );
}

function ReadAnswer({ place, read }: { place: AnswerPlace; read: AssignedSubmission }) {
  const { t } = useTranslation('organizationFigures');
  const { number, moment } = useFormats();
  const { renderMarkdown } = use(EnglishPartsContext);
  const { learner, task, submission, previous, next_id } = read;
  const { evaluation, feedback, score } = submission;
  const given = submission.reviews.findLast((review) => review.score !== null)?.score ?? null;
  const items = itemsOf(task);
  const answers = answersIn(task, submission.response);
  const text = textIn(submission.response);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <header className="border-b border-line pb-4">
        <h2 className="text-18 font-semi">
          <bdi lang="en">{task.title}</bdi>
        </h2>
        <p className="text-ink-2">
          <bdi>{nameOf(learner)}</bdi> · {t('answer.sent', { when: moment(submission.submitted_at) })}
        </p>
        <p className="mt-1 font-medium">
          {given === null
            ? t('answer.score', { score: number(Math.round(score)) })
            : t('answer.given', { score: number(Math.round(given)), before: number(Math.round(score)) })}
        </p>
        <Learned className="mt-3 max-w-essay">{renderMarkdown(task.prompt)}</Learned>
        {task.stimulus && (
          <div className="mt-3">
            <StimulusView task={task} stimulus={task.stimulus} />
          </div>
        )}
        {task.points.length > 0 && (
          <ul lang="en" dir="ltr" className="mt-2 list-disc ps-5 text-start">
            {task.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
      </header>
      {next_id && (
        <Notice>
          {t('answer.newer')}{' '}
          <TextLink to={answerPath({ ...place, submission_id: next_id })}>{t('answer.openNewer')}</TextLink>
        </Notice>
      )}
      {previous && (
        <div>
          <ChangedText before={textIn(previous.response)} after={text} />
          <p className="mt-2 text-13 text-ink-3">
            {t('answer.before', {
              score: number(Math.round(previous.score)),
              when: moment(previous.submitted_at),
            })}{' '}
            <TextLink to={answerPath({ ...place, submission_id: previous.id })}>{t('answer.openBefore')}</TextLink>
          </p>
        </div>
      )}
      {evaluation ? (
        <EvaluationView evaluation={evaluation} text={text} />
      ) : (
        items.length === 0 && (
          <Section title={t('answer.text')}>
            <Learned className="max-w-essay pt-3 whitespace-pre-wrap">{text}</Learned>
          </Section>
        )
      )}
      {feedback.length > 0 && (
        <Section title={t('answer.items')}>
          <ol aria-label={t('answer.items')}>
            {feedback.map((one, at) => (
              <ItemFeedbackRow
                key={one.item}
                feedback={one}
                place={at + 1}
                task={task}
                item={items.find(({ item }) => item === one.item)}
                answer={answers[one.item]}
              />
            ))}
          </ol>
        </Section>
      )}
      {previous && previous.reviews.length > 0 && (
        <TeacherReviews reviews={previous.reviews} score={previous.score} before />
      )}
      <TeacherReviews reviews={submission.reviews} score={score} />
      <ReviewForm key={submission.id} place={place} answer={text} />
    </div>
  );
}
