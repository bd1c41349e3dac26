import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { pageDirection } from '#client/ui/page-direction.ts';
import { Why } from '#client/ui/why.tsx';
import type { Evaluation } from '#contract/evaluation.ts';
import { useFormats } from '../use-formats.ts';

export interface CorrectionPanelProps {
  correction: Evaluation['corrections'][number];
  place: number;
  of: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  /** What is known of the mistake beyond this text. */
  children?: ReactNode;
}

/** Why something is corrected, below its paragraph. It takes focus; Escape gives it back to the words. */
export function CorrectionPanel({ correction, place, of, onStep, onClose, children }: CorrectionPanelProps) {
  const { t, language } = useTranslation('english');
  const { number } = useFormats();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const { original, suggestion, rule, explanation } = correction;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes it from each of its buttons
    <section
      ref={box}
      tabIndex={-1}
      lang={language}
      dir={pageDirection()}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      className="rounded-float bg-raised px-4 py-3.5 font-sans text-14 leading-data shadow-float focus-visible:outline-none"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 id={id} className="font-semi">
          {original && suggestion
            ? `${original} → ${suggestion}`
            : suggestion
              ? t('evaluation.insertion', { suggestion })
              : t('evaluation.removal', { original })}
        </h3>
        <span className="tabular text-13 text-ink-3">
          {t('evaluation.place', { number: number(place), of: number(of) })}
        </span>
      </div>
      <p lang="en" dir="ltr" className="mt-1 text-start text-ink-2">
        {explanation}
      </p>
      <Why className="mt-1.5">{t('evaluation.rule', { rule: rule.replaceAll('-', ' ') })}</Why>
      {children}
      <div className="mt-2 flex justify-end gap-1">
        {of > 1 && (
          <>
            <IconButton icon={ChevronUp} size="sm" label={t('evaluation.previous')} onClick={() => onStep(-1)} />
            <IconButton icon={ChevronDown} size="sm" label={t('evaluation.nextOne')} onClick={() => onStep(1)} />
          </>
        )}
        <IconButton icon={X} size="sm" label={t('evaluation.close')} onClick={onClose} />
      </div>
    </section>
  );
}
