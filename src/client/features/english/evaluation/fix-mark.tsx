import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';

export interface FixMarkProps {
  correction: Evaluation['corrections'][number];
  index: number;
  /** Its place in the order of reading. */
  number: number;
  of: number;
  open: boolean;
  onOpen: () => void;
}

/** The words as they stand, struck, and the better ones; pressed, it says why. */
export function FixMark({ correction: { original, suggestion }, index, number, of, open, onOpen }: FixMarkProps) {
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
      {original && <del className="text-ink-3 decoration-streak decoration-[1.5px]">{original}</del>}
      {original && suggestion && <span className="sr-only"> {t('evaluation.becomes')} </span>}
      {suggestion && (
        <ins className="ms-[0.22em] border-b-[1.5px] border-accent-line font-medium text-accent-ink no-underline">
          {suggestion}
        </ins>
      )}
    </button>
  );
}
