import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type RefObject, useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  text: string;
  /** Enter opens the first result now. */
  opens: boolean;
  onText: (text: string) => void;
  onEnter: () => void;
}

/** The one line in which everything is looked for. */
export function SearchBox({ box, text, opens, onText, onEnter }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const id = useId();
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
        className="flex h-14 items-center gap-3 rounded-float border border-line-strong bg-surface ps-[18px] pe-2.5 shadow-lift focus-within:border-accent focus-within:ring-1 focus-within:ring-accent"
      >
        <Search aria-hidden="true" className="size-5 text-ink-3" />
        <label htmlFor={id} className="sr-only">
          {t('label')}
        </label>
        <input
          ref={box}
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: who comes here has come to type
          autoFocus={text === ''}
          aria-keyshortcuts="/"
          dir={text === '' ? undefined : 'auto'}
          maxLength={400}
          value={text}
          placeholder={t('placeholder')}
          onChange={(event) => onText(event.target.value)}
          className="h-full min-w-0 flex-1 bg-transparent text-18 tracking-section focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        {text !== '' && (
          <IconButton
            icon={X}
            size="sm"
            label={t('clear')}
            onClick={() => {
              onText('');
              box.current?.focus();
            }}
            className="max-tablet:size-touch"
          />
        )}
        {opens && <Kbd className="max-tablet:hidden">{t('enterOpens')}</Kbd>}
      </form>
    </search>
  );
}
