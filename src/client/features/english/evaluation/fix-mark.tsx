import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';

export interface FixMarkProps {
  correction: Evaluation['corrections'][number];
  index: number;
  /** Its place in the order of reading. */
  number: number;
  of: number;
  open: boolean;
  /** The learner has said that it is no mistake. */
  refused: boolean;
  onOpen: () => void;
}

/** The words as they stand, struck, and the better ones; pressed, it says why. What the learner refused stands as it was. */
export function FixMark({
  correction: { original, suggestion },
  index,
  number,
  of,
  open,
  refused,
  onOpen,
}: FixMarkProps) {
  const { t } = useTranslation('english');
  return (
    <button
      type="button"
      data-fix={index}
      aria-expanded={open}
      onClick={onOpen}
      className="inline rounded-cell text-start leading-[inherit] aria-expanded:bg-accent-soft"
    >
      <span className="sr-only">{t('evaluation.correction', { number, of })} </span>
      {refused && (
        <>
          <span className="border-b border-dotted border-ink-3">{original || '…'}</span>
          <span className="sr-only"> {t('mistakes.refused')}</span>
        </>
      )}
      {!refused && original && <del className="text-ink-3 decoration-streak decoration-[1.5px]">{original}</del>}
      {!refused && original && suggestion && <span className="sr-only"> {t('evaluation.becomes')} </span>}
      {!refused && suggestion && (
        <ins className="ms-[0.22em] border-b-[1.5px] border-accent-line font-medium text-accent-ink no-underline">
          {suggestion}
        </ins>
      )}
    </button>
  );
}
