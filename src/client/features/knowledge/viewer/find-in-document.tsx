import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';

interface FindInDocumentProps {
  text: string;
  /** Positions with hits, in the order of the text; null while nothing is looked for or it is on its way. */
  hits: readonly number[] | null;
  at: number | null;
  onText: (text: string) => void;
  onStep: (by: 1 | -1) => void;
}

/** Looks for passages within one document and goes from one to the next. `/` goes here; Enter and Shift with Enter step. */
export function FindInDocument({ text, hits, at, onText, onStep }: FindInDocumentProps) {
  const { t } = useTranslation('knowledge');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]')) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  const number = at === null ? -1 : (hits?.indexOf(at) ?? -1);
  const none = hits === null || hits.length === 0;
  const words =
    hits === null
      ? ''
      : hits.length === 0
        ? t('viewer.noHits')
        : number < 0
          ? t('viewer.hits', { count: hits.length })
          : t('viewer.hitOf', { number: number + 1, of: hits.length });
  return (
    <search ref={box} className="flex items-center gap-1">
      <SearchInput
        label={t('viewer.find')}
        placeholder={t('viewer.find')}
        aria-keyshortcuts="/"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || none) return;
          event.preventDefault();
          onStep(event.shiftKey ? -1 : 1);
        }}
        className="min-w-0 flex-1 tablet:max-w-80"
      />
      <p role="status" className="tabular shrink-0 px-1.5 text-13 text-ink-3">
        {words}
      </p>
      <IconButton icon={ChevronUp} label={t('viewer.previous')} disabled={none} onClick={() => onStep(-1)} />
      <IconButton icon={ChevronDown} label={t('viewer.next')} disabled={none} onClick={() => onStep(1)} />
    </search>
  );
}
