import ArrowRight from 'lucide-react/icons/arrow-right';
import { type ReactNode, useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { cn } from '#client/ui/class-names.ts';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import { Loaded } from './loaded.tsx';
import { useNextStep } from './use-next-step.ts';
import { useStepWords } from './use-step-words.ts';

/** The next step: the one raised surface of the page, with its one primary action. */
export function NextStepCard({ now, today, className }: { now: Date; today: string; className?: string }) {
  const { t } = useTranslation('progress');
  const id = useId();
  const known = useNextStep(today);
  return (
    <section
      aria-labelledby={id}
      className={cn(
        'flex flex-col rounded-float border border-line bg-surface px-[18px] py-5 shadow-lift max-tablet:-mx-1 tablet:px-7 tablet:pt-[26px] tablet:pb-6',
        className,
      )}
    >
      <p id={id} className="flex items-center gap-2 text-13 font-medium text-accent-ink">
        <ArrowRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {t('next.title')}
      </p>
      <Loaded from={known} what={t('next.what')} skeleton={<NextSkeleton />}>
        {(facts) => <Step facts={facts} now={now} />}
      </Loaded>
    </section>
  );
}

type Facts = NonNullable<ReturnType<typeof useNextStep>['data']>;

function Step({ facts, now }: { facts: Facts; now: Date }) {
  const { title, quote, why, action, other, end } = useStepWords(facts, now);
  return (
    <>
      <h2 className="mt-1.5 mb-4 text-22 leading-snug font-semi tracking-title text-balance">
        <bdi>{title}</bdi>
      </h2>
      {quote && <Quote source={quote.source}>{quote.text}</Quote>}
      <Why className="mb-[22px]">
        <bdi>{why}</bdi>
      </Why>
      <div className="mt-auto flex flex-wrap items-center gap-2.5">
        <ButtonLink to={action.to} variant="primary" size="lg" className="max-tablet:flex-1">
          {action.label}
        </ButtonLink>
        {other && (
          <ButtonLink to={other.to} variant="ghost" size="lg">
            {other.label}
          </ButtonLink>
        )}
        {end && <span className="tabular ms-auto text-13 text-ink-3 max-tablet:hidden">{end}</span>}
      </div>
    </>
  );
}

/** The learner's own words, in the voice of what is studied. */
function Quote({ source, children }: { source: string; children: ReactNode }) {
  return (
    <figure className="mb-3.5 border-s-2 border-accent-line py-0.5 ps-[18px]">
      <blockquote
        dir="auto"
        className="line-clamp-3 font-read text-19 leading-snug text-pretty tablet:text-[23px] tablet:leading-[1.4]"
      >
        {children}
      </blockquote>
      <figcaption className="mt-1.5 text-13 text-ink-3">{source}</figcaption>
    </figure>
  );
}

function NextSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-4 pt-3 pb-1">
      <Skeleton className="h-6 w-3/5" />
      <Skeleton className="h-14 w-11/12" />
      <Skeleton className="h-3.5 w-2/5" />
      <Skeleton className="h-touch w-40 rounded-control" />
    </div>
  );
}
