import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextArea } from '#client/ui/text-area.tsx';
import { countWords } from '../../attempt/gaps.ts';
import { useFormats } from '../../use-formats.ts';

export interface WritingBoxProps {
  text: string;
  /** Fewest and most words. */
  limits: readonly [number, number] | null;
  onText: (text: string) => void;
}

/** A text of one's own, with its words counted against the limits of the task. */
export function WritingBox({ text, limits, onText }: WritingBoxProps) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const id = useId();
  const count = countWords(text);
  const [low, high] = limits ?? [0, Number.POSITIVE_INFINITY];
  const verdict =
    count < low
      ? t('writing.short', { count: low - count })
      : count > high
        ? t('writing.long', { count: count - high })
        : t('writing.fits');
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-13 font-medium">
        {t('writing.label')}
      </label>
      <TextArea
        id={id}
        aria-describedby={`${id}-count`}
        dir="ltr"
        lang="en"
        spellCheck={false}
        autoCorrect="off"
        minRows={8}
        maxRows={24}
        value={text}
        onChange={({ target: { value } }) => onText(value)}
        className="max-w-essay font-read text-18 leading-read"
      />
      <p id={`${id}-count`} className="tabular mt-1.5 flex flex-wrap gap-x-2 text-13 text-ink-3">
        <span>{t('writing.words', { count })}</span>
        {limits && (
          <>
            <span aria-hidden="true">·</span>
            <span>{t('writing.limits', { low: number(low), high: number(high) })}</span>
            <span aria-hidden="true">·</span>
            <span>{verdict}</span>
          </>
        )}
      </p>
    </div>
  );
}
