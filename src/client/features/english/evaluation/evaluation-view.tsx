import { useTranslation } from '#client/i18n/use-translation.ts';
import { Notice } from '#client/ui/notice.tsx';
import type { Evaluation } from '#contract/evaluation.ts';
import { Appeal } from './appeal.tsx';
import { CorrectedText } from './corrected-text.tsx';
import { CriterionList } from './criterion-list.tsx';
import { FluencyFacts } from './fluency-facts.tsx';
import { HeardWords } from './heard-words.tsx';
import { Measures } from './measures.tsx';
import { Overall } from './overall.tsx';
import { SecondJudgement } from './second-judgement.tsx';

export interface EvaluationViewProps {
  evaluation: Evaluation;
  /** What was judged, as it was sent: offsets count in it. */
  text: string;
  /** Where it belongs to one, a criterion can be judged again. */
  submissionId?: string;
}

/** A text with its corrections in place, and beside it how it was judged: ranges, quotes and what to do next. */
export function EvaluationView({ evaluation, text, submissionId }: EvaluationViewProps) {
  const { t } = useTranslation('english');
  const { overall, criteria, evaluator, fluency, metrics, flags = [], alignment, second_reading: second } = evaluation;
  const appeal =
    submissionId !== undefined && evaluation.type === 'writing'
      ? (name: string) => <Appeal submissionId={submissionId} criterion={name} />
      : undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-9 desktop:grid-cols-[minmax(0,1fr)_348px] desktop:gap-14">
      <div className="min-w-0">
        {flags.map((flag) => (
          <Notice key={flag} tone="warn" className="mb-4">
            {t(`evaluation.flags.${flag}`)}
          </Notice>
        ))}
        <CorrectedText evaluation={evaluation} text={text} submissionId={submissionId} />
        {alignment && <HeardWords alignment={alignment} />}
      </div>
      <section aria-label={t('evaluation.title')}>
        <Overall overall={overall} metrics={metrics} reliable={second?.status !== 'not_reliable'} />
        <CriterionList criteria={criteria} foot={appeal} />
        {second && <SecondJudgement second={second} />}
        {fluency && <FluencyFacts fluency={fluency} />}
        <Measures metrics={metrics} />
        <p className="mt-3.5 text-12 text-ink-3">{t('evaluation.by', evaluator)}</p>
      </section>
    </div>
  );
}
