import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type RefObject, useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';

export type AskMode = 'find' | 'ask';

interface AskBoxProps {
  box: RefObject<HTMLInputElement | null>;
  mode: AskMode;
  text: string;
  /** An answer is on its way. */
  busy: boolean;
  onMode: (mode: AskMode) => void;
  onText: (text: string) => void;
  onSubmit: () => void;
  onClear: () => void;
}

/** One line for two wishes: to find a passage, or to be answered from the documents. */
export function AskBox({ box, mode, text, busy, onMode, onText, onSubmit, onClear }: AskBoxProps) {
  const { t } = useTranslation('knowledge');
  const id = useId();
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        className="flex flex-wrap items-center gap-x-2 gap-y-2.5 rounded-float border border-line-strong bg-surface ps-4 pe-2.5 py-2 shadow-lift focus-within:border-accent focus-within:ring-1 focus-within:ring-accent"
      >
        <Search aria-hidden="true" className="size-5 text-ink-3" />
        <label htmlFor={id} className="sr-only">
          {t(`ask.${mode}Label`)}
        </label>
        <input
          ref={box}
          id={id}
          type="search"
          enterKeyHint={mode === 'ask' ? 'send' : 'search'}
          dir={text === '' ? undefined : 'auto'}
          maxLength={2_000}
          value={text}
          placeholder={t(`ask.${mode}Hint`)}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.preventDefault();
            onClear();
          }}
          className="h-10 min-w-0 flex-1 basis-52 bg-transparent text-16 outline-none focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden tablet:text-18"
        />
        {text !== '' && (
          <IconButton icon={X} size="sm" label={t('ask.clear')} onClick={onClear} className="max-tablet:size-touch" />
        )}
        <div className="flex items-center gap-2 max-tablet:w-full max-tablet:justify-between">
          <SegmentedControl<AskMode>
            label={t('ask.mode')}
            value={mode}
            onChange={onMode}
            segments={[
              { value: 'find', label: t('ask.find') },
              { value: 'ask', label: t('ask.ask') },
            ]}
          />
          <Button type="submit" variant="primary" busy={busy} disabled={text.trim() === ''}>
            {t(`ask.${mode}Button`)}
          </Button>
        </div>
      </form>
    </search>
  );
}
