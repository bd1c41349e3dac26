import { type UseMutationResult, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Why } from '#client/ui/why.tsx';
import type { KnowledgeAnswer } from '../knowledge-answer.ts';
import { useParts } from '../knowledge-parts.ts';
import { documentPages, everyDocument, isIndexing } from '../knowledge-queries.ts';
import { PassageHit } from './passage-hit.tsx';

interface AnswerSectionProps {
  question: string;
  asking: Pick<UseMutationResult<KnowledgeAnswer, Error, string>, 'data' | 'error' | 'isPending'>;
  onRetry: () => void;
}

/** An answer from the documents alone, and the passages that it rests on. */
export function AnswerSection({ question, asking: { data, error, isPending }, onRetry }: AnswerSectionProps) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  return (
    <Section title={<bdi>{question}</bdi>} className="mt-8 mb-10">
      {isPending && (
        <SkeletonGroup label={t('answer.loading')} className="grid max-w-measure gap-3 pt-5">
          <Skeleton className="w-full" />
          <Skeleton className="w-11/12" />
          <Skeleton className="w-3/5" />
        </SkeletonGroup>
      )}
      {error && !isPending && (
        <ErrorState title={t('answer.failed')} retryLabel={shell('retry')} onRetry={onRetry} className="mt-4">
          {sentence(error)}
        </ErrorState>
      )}
      {data && !isPending && <Answer key={data.answer} question={question} answer={data} onAgain={onRetry} />}
    </Section>
  );
}

interface AnswerProps {
  question: string;
  answer: KnowledgeAnswer;
  onAgain: () => void;
}

function Answer({ question, answer, onAgain }: AnswerProps) {
  const { t } = useTranslation('knowledge');
  const { renderAnswer } = useParts();
  const { answer: text, sources, found, model } = answer;
  const cited = citedIn(text, sources.length);
  const [all, setAll] = useState(cited.length === 0 || cited.length === sources.length);
  if (!found) return <NotFound question={question} onAgain={onAgain} />;
  return (
    <>
      <article aria-label={t('answer.label')} className="pt-4 text-16 leading-read">
        {renderAnswer(text, sources)}
        <Why className="mt-3">{t('answer.by', { model, count: sources.length })}</Why>
      </article>
      <p role="status" className="sr-only">
        {t('answer.ready')}
      </p>
      <h3 className="mt-6 text-13 font-semi">{t('answer.sources')}</h3>
      <ol aria-label={t('answer.sources')}>
        {sources.map(
          (hit, index) =>
            (all || cited.includes(index + 1)) && (
              <PassageHit key={hit.chunk_id} hit={hit} q={question} number={index + 1} />
            ),
        )}
      </ol>
      {!all && (
        <Button variant="ghost" size="sm" onClick={() => setAll(true)} className="mt-2 max-tablet:min-h-touch">
          {t('answer.uncited', { count: sources.length - cited.length })}
        </Button>
      )}
    </>
  );
}

/** Nothing answers it; where documents were still being read, that may be why, and it can be asked again. */
function NotFound({ question, onAgain }: Pick<AnswerProps, 'question' | 'onAgain'>) {
  const { t } = useTranslation('knowledge');
  const { data } = useInfiniteQuery(documentPages(everyDocument));
  const [unread] = useState(() => data?.pages.flatMap(({ items }) => items).filter(isIndexing).length ?? 0);
  return (
    <Notice
      role="status"
      className="mt-4"
      action={
        unread > 0 ? (
          <Button variant="ghost" size="sm" onClick={onAgain}>
            {t('answer.again')}
          </Button>
        ) : (
          <TextLink to={`/chat?ask=${encodeURIComponent(question)}`}>{t('answer.askInChat')}</TextLink>
        )
      }
    >
      <p className="font-semi">{t('answer.notFound')}</p>
      <p className="text-ink-2">{unread > 0 ? t('answer.unread', { count: unread }) : t('answer.notFoundText')}</p>
    </Notice>
  );
}

/** The numbers of the sources that a text cites. */
function citedIn(text: string, most: number): number[] {
  const numbers = [...text.matchAll(/\[(\d{1,3})\]/g)].map(([, number]) => Number(number));
  return [...new Set(numbers)].filter((number) => number >= 1 && number <= most);
}
