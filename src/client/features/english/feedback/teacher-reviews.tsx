import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Section } from '#client/ui/section.tsx';
import type { SubmissionReview } from '#contract/assigned-work.ts';
import { useFormats } from '../use-formats.ts';

interface TeacherReviewsProps {
  reviews: readonly SubmissionReview[];
  /** What the evaluation gave: it stays beside what a teacher gives. */
  score: number;
  /** They are of the answer before. */
  before?: boolean;
}

/** What teachers said of an answer: who, when, why, and both scores. Nothing stands here before one did. */
export function TeacherReviews({ reviews, score, before = false }: TeacherReviewsProps) {
  const { t } = useTranslation('english');
  const { number, moment } = useFormats();
  if (reviews.length === 0) return null;
  const title = t(before ? 'reviewed.titleBefore' : 'reviewed.title');
  return (
    <Section title={title}>
      <ol aria-label={title}>
        {reviews.map((review) => (
          <li key={review.id} className="grid gap-1.5 border-b border-line py-4 last:border-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <bdi className="font-medium">{review.reviewer}</bdi>
              <span className="text-13 text-ink-3">
                <bdi>{review.organization}</bdi> · <time dateTime={review.at}>{moment(review.at)}</time>
              </span>
              {review.returned && <Badge tone="streak">{t('reviewed.returned')}</Badge>}
            </p>
            {review.score !== null && (
              <p className="font-medium">
                {t('reviewed.score', {
                  score: number(Math.round(review.score)),
                  before: number(Math.round(score)),
                })}
              </p>
            )}
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {review.comment}
            </p>
            {review.remarks.length > 0 && (
              <ul aria-label={t('reviewed.remarks')} className="grid gap-1.5 pt-1">
                {review.remarks.map(({ quote, remark, item }) => (
                  <li key={`${item} ${quote} ${remark}`}>
                    <q dir="ltr" lang="en" className="font-read">
                      {quote}
                    </q>{' '}
                    <span dir="auto">{remark}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
