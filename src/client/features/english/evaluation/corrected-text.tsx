import { useQuery } from '@tanstack/react-query';
import { Fragment, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { mistakesOf } from '../english-queries.ts';
import { Learned } from '../learned.tsx';
import { CorrectionHistory, type KnownCorrection } from './correction-history.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import { cutText, type Piece, placeable } from './cut-text.ts';
import { FixGroups } from './fix-groups.tsx';
import { FixMark } from './fix-mark.tsx';

export interface CorrectedTextProps {
  evaluation: Evaluation;
  text: string;
  /** Where it is a submission of the learner, its corrections are among their mistakes. */
  submissionId?: string | undefined;
}

/** The text as it was written, with corrections in place: each opens its reason below the paragraph. */
export function CorrectedText({ evaluation, text, submissionId }: CorrectedTextProps) {
  const { t } = useTranslation('english');
  const { corrections, criteria } = evaluation;
  const [open, setOpen] = useState<number | null>(null);
  const known = useKnown(submissionId, corrections.length > 0);
  const marks = useRef<HTMLElement>(null);
  const placed = useMemo(() => placeable(text, corrections), [text, corrections]);
  const paragraphs = useMemo(() => {
    const evidence = criteria.flatMap((criterion, place) =>
      criterion.evidence
        .filter(({ quote, start, end }) => text.slice(start, end) === quote)
        .map(({ start, end }) => ({ start, end, note: place + 1 })),
    );
    return cutText(text, corrections, placed, evidence);
  }, [text, corrections, criteria, placed]);
  // In the order of reading; what has no place in the text comes after it.
  const order = [...placed, ...corrections.map((_, index) => index).filter((index) => !placed.includes(index))];
  const close = (index: number) => {
    setOpen(null);
    marks.current?.querySelector<HTMLElement>(`[data-fix="${index}"]`)?.focus();
  };
  const panel = (index: number) => {
    const fix = corrections[index];
    const place = order.indexOf(index);
    return (
      fix && (
        <CorrectionPanel
          key={index}
          correction={fix}
          place={place + 1}
          of={order.length}
          onStep={(by) => setOpen(order[(place + by + order.length) % order.length] ?? null)}
          onClose={() => close(index)}
        >
          {known.has(index) && <CorrectionHistory {...(known.get(index) as KnownCorrection)} />}
        </CorrectionPanel>
      )
    );
  };
  const mark = (index: number) => {
    const fix = corrections[index];
    return (
      fix && (
        <FixMark
          key={`fix ${index}`}
          correction={fix}
          index={index}
          number={order.indexOf(index) + 1}
          of={order.length}
          open={open === index}
          refused={known.get(index)?.example.refused ?? false}
          onOpen={() => setOpen(open === index ? null : index)}
        />
      )
    );
  };
  const loose = order.slice(placed.length);
  return (
    <article ref={marks} aria-label={t(corrections.length > 0 ? 'evaluation.text' : 'evaluation.plainText')}>
      <Learned data-words="" className="grid max-w-essay gap-4 text-18 leading-[1.72]">
        {paragraphs.map(({ start, pieces }) => (
          <Fragment key={start}>
            <p>
              {pieces.map((piece, place) =>
                piece.kind === 'fix' ? (
                  mark(piece.correction)
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
                  <Plain key={place} {...piece} />
                ),
              )}
            </p>
            {open !== null && pieces.some((piece) => piece.kind === 'fix' && piece.correction === open) && panel(open)}
          </Fragment>
        ))}
      </Learned>
      {loose.length > 0 && (
        <Learned className="mt-4 grid max-w-essay gap-3 border-t border-line pt-3">
          {loose.map((index) => (
            <Fragment key={index}>
              <p>{mark(index)}</p>
              {open === index && panel(index)}
            </Fragment>
          ))}
        </Learned>
      )}
      <p className="mt-5 text-13 text-ink-3">
        {corrections.length > 0
          ? t('evaluation.corrections', { count: corrections.length })
          : t('evaluation.noCorrections')}
      </p>
      {corrections.length > 1 && <FixGroups corrections={corrections} order={order} open={open} onOpen={setOpen} />}
    </article>
  );
}

/** What the list of mistakes says of the corrections, by their places. */
function useKnown(submissionId: string | undefined, wanted: boolean): Map<number, KnownCorrection> {
  const { data } = useQuery({ ...mistakesOf(submissionId ?? ''), enabled: wanted && submissionId !== undefined });
  return useMemo(() => {
    const all = data?.items.flatMap((mistake) => mistake.examples.map((example) => ({ mistake, example })));
    return new Map(all?.map((one) => [one.example.place, one]));
  }, [data]);
}

function Plain({ text, marked, notes }: Piece & { kind: 'plain' }) {
  if (!marked) return text;
  return (
    <>
      <mark>{text}</mark>
      {notes.length > 0 && <sup className="ms-0.5 font-sans text-11 font-semi text-ink-3">{notes.join(', ')}</sup>}
    </>
  );
}
